// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.delivery;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Fails when reading all takes too long, however steadily it drips. */
final class DeadlineStream extends FilterInputStream {
    private final Duration patience;
    private final long deadline;

    DeadlineStream(InputStream in, Duration patience) {
        super(in);
        this.patience = patience;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    @Override
    public int read() throws IOException {
        check();
        return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        check();
        return super.read(target, offset, length);
    }

    private void check() throws IOException {
        if (System.nanoTime() - deadline > 0) {
            throw new IOException("it takes longer than " + patience.toMinutes() + " minutes");
        }
    }
}
