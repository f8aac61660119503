// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.sink;

import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.api.sink.BytesSink;
import io.millrace.api.sink.RowSink;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
        for (String message : messages) send(message, sink::send);
    }

    /** Sends a message for which templates gave options values of their own. */
    public static void send(BytesSink sink, String message, Options own) throws Exception {
        send(message, (bytes, offset, length) -> sink.send(bytes, offset, length, own));
    }

    private static void send(String text, Message call) throws Exception {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        byte[] array = new byte[message.length + 2 * PADDING];
        Arrays.fill(array, (byte) '#');
        System.arraycopy(message, 0, array, PADDING, message.length);
        try {
            call.send(array, PADDING, message.length);
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
            overwrite(row);
        }
    }

    /** Sends the rows of one result. */
    @SafeVarargs
    public static void sendAll(RowSink sink, Map<String, Object>... result) throws Exception {
        List<Row> rows = Arrays.stream(result).map(Row::of).toList();
        try {
            sink.sendAll(rows);
        } finally {
            rows.forEach(SinkFeed::overwrite);
        }
    }

    private static void overwrite(Row row) {
        for (int slot = 0; slot < row.shape().size(); slot++) row.set(slot, "overwritten after send");
    }

    /** One of the ways to send bytes. */
    @FunctionalInterface
    private interface Message {
        void send(byte[] bytes, int offset, int length) throws Exception;
    }
}
