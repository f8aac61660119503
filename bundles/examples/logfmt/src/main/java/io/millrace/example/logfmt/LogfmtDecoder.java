// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.logfmt;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.Decoder;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.api.type.DataType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads pairs. A value in quotes is a text; any other is a number or a boolean if it looks like one. */
final class LogfmtDecoder implements Decoder {
    private static final int MOST_SHAPES = 64;
    private static final Pattern PAIR =
            Pattern.compile("\\G[ \\t]*+([^ =\"\\t]++)(?:=(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^ \"\\t]*+)))?(?=[ \\t]|$)");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private final DecoderSpecification specification;
    private final Optional<Shape> wanted;
    /** Rows with the same keys share one shape. */
    private final Map<List<String>, Shape> shapes = new LinkedHashMap<>();

    LogfmtDecoder(DecoderSpecification specification) {
        this.specification = specification;
        this.wanted = specification.columns().map(Shape::of);
    }

    @Override
    public void decode(byte[] bytes, int offset, int length, DecodedRows rows) {
        String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
        text.lines().filter(line -> !line.isBlank()).forEach(line -> decode(line, rows));
    }

    private void decode(String line, DecodedRows rows) {
        Map<String, Object> values = pairs(line.stripTrailing());
        Shape shape = wanted.orElseGet(() -> shape(List.copyOf(values.keySet())));
        Row row = rows.add(shape);
        for (int slot = 0; slot < shape.size(); slot++) {
            Object value = values.get(shape.column(slot));
            if (value != null) row.set(slot, value);
        }
    }

    private Map<String, Object> pairs(String line) {
        Map<String, Object> values = new LinkedHashMap<>();
        Matcher pair = PAIR.matcher(line);
        int end = 0;
        while (end < line.length() && pair.find(end)) {
            values.put(pair.group(1), value(pair));
            end = pair.end();
        }
        if (end == line.length()) return values;
        throw new EvaluationException("format logfmt: expected name=value or name=\"value\" at position " + end
                + ", found \"" + line.substring(end).strip() + "\"");
    }

    private Object value(Matcher pair) {
        if (pair.group(2) != null) return pair.group(2).replaceAll("\\\\(.)", "$1");
        String plain = pair.group(3);
        if (plain == null) return true;
        boolean text = specification
                .schema()
                .field(pair.group(1))
                .filter(field -> field.type() == DataType.Scalar.STRING)
                .isPresent();
        return text ? plain : ofItsOwnKind(plain);
    }

    private Object ofItsOwnKind(String plain) {
        if (plain.equals("true") || plain.equals("false")) return plain.equals("true");
        if (specification.wholeNumbersAsIntegers() && INTEGER.matcher(plain).matches()) return Long.valueOf(plain);
        return NUMBER.matcher(plain).matches() ? (Object) Double.valueOf(plain) : plain;
    }

    private Shape shape(List<String> names) {
        if (shapes.size() >= MOST_SHAPES) shapes.clear();
        return shapes.computeIfAbsent(names, Shape::of);
    }
}
