// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.Encoder;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** An encoder at work: it writes behind what is there already, and leaves that alone. */
final class Encoding {
    private static final byte[] BEFORE = {'#', '#', '#'};

    private final Encoder encoder;

    Encoding(Encoder encoder) {
        this.encoder = encoder;
    }

    byte[] bytes(BiConsumer<Encoder, ByteOutput> writing) {
        byte[] first = written(writing);
        assertThat(written(writing)).as("encoded with the same encoder again").isEqualTo(first);
        return first;
    }

    private byte[] written(BiConsumer<Encoder, ByteOutput> writing) {
        ByteOutput out = new ByteOutput();
        out.write(BEFORE);
        writing.accept(encoder, out);
        byte[] all = out.toByteArray();
        assertThat(Arrays.copyOf(all, BEFORE.length))
                .as("what was written before")
                .isEqualTo(BEFORE);
        return Arrays.copyOfRange(all, BEFORE.length, all.length);
    }
}
