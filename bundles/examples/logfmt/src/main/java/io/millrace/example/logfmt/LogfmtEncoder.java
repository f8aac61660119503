// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.logfmt;

import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.Encoder;
import io.millrace.api.row.Row;
import io.millrace.api.value.ValueText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a row as one line. Texts stand in quotes wherever they would read as something else. */
final class LogfmtEncoder implements Encoder {
    private static final Pattern PLAIN_TEXT = Pattern.compile("(?!true$|false$)[A-Za-z_][^ =\"\\\\\\p{Cntrl}]*");

    private final List<String> fields;

    LogfmtEncoder(List<String> fields) {
        this.fields = fields;
    }

    @Override
    public void encode(Row row, ByteOutput out) {
        StringBuilder line = new StringBuilder();
        Map<String, Object> values = row.toMap();
        for (String name : fields.isEmpty() ? values.keySet() : fields) {
            if (values.get(name) != null) append(name, values.get(name), line);
        }
        write(line, out);
    }

    @Override
    public void encodeAll(List<Row> rows, ByteOutput out) {
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) out.write('\n');
            encode(rows.get(i), out);
        }
    }

    @Override
    public void encodeError(String message, ByteOutput out) {
        StringBuilder line = new StringBuilder();
        append("error", message, line);
        write(line, out);
    }

    private static void append(String name, Object value, StringBuilder line) {
        if (line.length() > 0) line.append(' ');
        boolean bare = value instanceof Number || value instanceof Boolean;
        String text = ValueText.plain(value);
        line.append(name).append('=').append(bare || PLAIN_TEXT.matcher(text).matches() ? text : quoted(text));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace('\n', ' ') + '"';
    }

    private static void write(StringBuilder line, ByteOutput out) {
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
    }
}
