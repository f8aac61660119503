// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.sink;

import io.millrace.api.row.Row;
import io.millrace.api.sink.BytesSink;
import io.millrace.api.sink.RowSink;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Sends messages into a sink in the least friendly way that the contract allows: bytes lie in the middle of a larger
 * array, and what was sent is overwritten as soon as the sink returns.
 *
 * <p><b>Threads:</b> none of its own.
 */
public final class SinkFeed {
    private static final int PADDING = 7;

    private SinkFeed() {}

    /** Sends each text as one message in UTF-8. */
    public static void send(BytesSink sink, String... messages) throws Exception {
        for (String message : messages) send(sink, message.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(BytesSink sink, byte[] message) throws Exception {
        byte[] array = new byte[message.length + 2 * PADDING];
        Arrays.fill(array, (byte) '#');
        System.arraycopy(message, 0, array, PADDING, message.length);
        try {
            sink.send(array, PADDING, message.length);
        } finally {
            Arrays.fill(array, (byte) '!');
        }
    }

    /** Sends one row of neutral values. */
    public static void send(RowSink sink, Map<String, ?> values) throws Exception {
        Row row = Row.of(values);
        try {
            sink.send(row);
        } finally {
            for (int slot = 0; slot < row.shape().size(); slot++) row.set(slot, "overwritten after send");
        }
    }
}
