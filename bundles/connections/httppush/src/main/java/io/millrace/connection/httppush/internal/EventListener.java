// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.httppush.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One who listens to events, with those that wait for the wire. */
final class EventListener {
    private static final int MOST_WAITING = 1024;
    private static final long QUIET_SECONDS = 15;
    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean ended;

    /** Takes an event; the oldest makes room when too many wait. */
    void take(byte[] frame) {
        while (!waiting.offer(frame)) waiting.poll();
    }

    /** Nothing more comes; what waits is still written. */
    void end() {
        ended = true;
        take(COMMENT);
    }

    /** Writes events until the end. Comments in quiet times show whether the listener is still there. */
    void writeTo(OutputStream out, Flush flush) throws IOException, InterruptedException {
        while (!ended || !waiting.isEmpty()) {
            byte[] frame = waiting.poll(QUIET_SECONDS, TimeUnit.SECONDS);
            out.write(frame == null ? COMMENT : frame);
            if (waiting.isEmpty()) flush.run();
        }
    }

    /** Sends on what was written. */
    interface Flush {
        void run() throws IOException;
    }
}
