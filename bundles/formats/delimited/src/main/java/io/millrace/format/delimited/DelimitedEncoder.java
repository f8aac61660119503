// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.delimited;

import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.Encoder;
import io.millrace.api.row.Row;
import io.millrace.api.value.TextOrder;
import io.millrace.api.value.ValueText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes rows as lines. The columns of the first row are kept for all that follow, sorted by name; single rows have the
 * given order where one is given.
 */
final class DelimitedEncoder implements Encoder {
    private final DelimitedOptions options;
    private List<String> columns = List.of();

    DelimitedEncoder(DelimitedOptions options) {
        this.options = options;
        this.columns = options.fields();
    }

    @Override
    public void encode(Row row, ByteOutput out) {
        if (columns.isEmpty()) columns = sorted(row);
        if (options.marksHeader()) writeMarkedHeader(out);
        writeRow(row, columns, out);
    }

    @Override
    public void encodeAll(List<Row> rows, ByteOutput out) {
        if (rows.isEmpty()) return;
        List<String> names = sorted(rows.get(0));
        if (options.hasHeader()) write(String.join(options.delimiter(), names) + "\n", out);
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) out.write('\n');
            writeRow(rows.get(i), names, out);
        }
    }

    @Override
    public void encodeError(String message, ByteOutput out) {
        write(message, out);
    }

    private static List<String> sorted(Row row) {
        return row.toMap().keySet().stream().sorted(TextOrder::compare).toList();
    }

    /** Begins with a delimiter, as no header does, and says how long the names are. */
    private void writeMarkedHeader(ByteOutput out) {
        byte[] names = String.join(options.delimiter(), columns).getBytes(StandardCharsets.UTF_8);
        write(options.delimiter(), out);
        out.write(ByteBuffer.allocate(Integer.BYTES).putInt(names.length).array());
        out.write(names);
    }

    private void writeRow(Row row, List<String> names, ByteOutput out) {
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) write(options.delimiter(), out);
            write(ValueText.plain(row.get(names.get(i))), out);
        }
    }

    private static void write(String text, ByteOutput out) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
