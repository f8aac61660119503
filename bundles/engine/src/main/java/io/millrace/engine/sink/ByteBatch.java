// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.Encoder;
import io.millrace.api.row.Row;
import io.millrace.api.value.TextOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Encoded messages that wait to be sent as one: in JSON a list of them, delimited as lines behind a header, in other formats one
 * after the other.
 */
final class ByteBatch {
    private final Encoder encoder;
    private final Glue glue;
    private final ByteOutput waiting = new ByteOutput();
    private boolean empty = true;
    private List<String> header;

    /** What stands around messages. */
    private record Glue(String before, String between, String after, String delimiter) {
        boolean hasHeader() {
            return !delimiter.isEmpty();
        }
    }

    private ByteBatch(Encoder encoder, Glue glue, List<String> header) {
        this.encoder = encoder;
        this.glue = glue;
        this.header = header;
    }

    /** @param fields the columns in the order in which the encoder writes them, or empty if that order is by name */
    static ByteBatch of(String format, String delimiter, List<String> fields, Encoder encoder) {
        Glue glue = switch (format) {
            case "json" -> new Glue("[", ",", "]", "");
            case "delimited" -> new Glue("", "\n", "", delimiter);
            default -> new Glue("", "", "", "");
        };
        return new ByteBatch(encoder, glue, fields);
    }

    boolean isEmpty() {
        return empty;
    }

    void add(Row row) {
        int start = waiting.length();
        begin(row);
        encode(start, () -> encoder.encode(row, waiting));
    }

    /** Adds a list: where messages are lines, each row is one. */
    void addAll(List<Row> rows) {
        if (glue.hasHeader()) {
            rows.forEach(this::add);
            return;
        }
        int start = waiting.length();
        separate();
        encode(start, () -> encoder.encodeAll(rows, waiting));
    }

    /** Adds a finished message. */
    void add(byte[] message, int length) {
        separate();
        waiting.write(message, 0, length);
        empty = false;
    }

    private void encode(int start, Runnable encoding) {
        try {
            encoding.run();
            empty = false;
        } catch (RuntimeException unsendable) {
            waiting.truncate(start);
            throw unsendable;
        }
    }

    private void begin(Row row) {
        if (!glue.hasHeader() || !empty) {
            separate();
            return;
        }
        if (header.isEmpty()) {
            header = row.toMap().keySet().stream().sorted(TextOrder::compare).toList();
        }
        write(String.join(glue.delimiter(), header) + "\n", waiting);
    }

    private void separate() {
        if (!empty) write(glue.between(), waiting);
    }

    /** Appends everything that waits as one message. */
    void moveTo(ByteOutput out) {
        write(glue.before(), out);
        out.write(waiting.array(), 0, waiting.length());
        write(glue.after(), out);
        waiting.clear();
        empty = true;
    }

    private static void write(String text, ByteOutput out) {
        if (!text.isEmpty()) out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
