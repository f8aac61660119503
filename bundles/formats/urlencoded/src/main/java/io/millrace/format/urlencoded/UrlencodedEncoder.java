// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.urlencoded;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.Encoder;
import io.millrace.api.row.Row;
import io.millrace.api.value.TextOrder;
import io.millrace.api.value.ValueText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a row as pairs, sorted by name; a list repeats its name. */
final class UrlencodedEncoder implements Encoder {
    @Override
    public void encode(Row row, ByteOutput out) {
        Map<String, Object> sorted = new TreeMap<>(TextOrder::compare);
        sorted.putAll(row.toMap());
        StringBuilder text = new StringBuilder();
        sorted.forEach((name, value) -> {
            List<?> values = value instanceof List<?> list ? list : java.util.Collections.singletonList(value);
            for (Object single : values) append(name, single, text);
        });
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(String name, Object value, StringBuilder text) {
        if (!text.isEmpty()) text.append('&');
        text.append(escaped(name)).append('=').append(escaped(ValueText.plain(value)));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    @Override
    public void encodeAll(List<Row> rows, ByteOutput out) {
        throw new EvaluationException("format urlencoded cannot send a list, expected a sink with sendSingle: true");
    }

    @Override
    public void encodeError(String message, ByteOutput out) {
        out.write(message.getBytes(StandardCharsets.UTF_8));
    }
}
