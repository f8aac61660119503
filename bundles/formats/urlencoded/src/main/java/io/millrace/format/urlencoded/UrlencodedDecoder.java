// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.urlencoded;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.Decoder;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads each payload as one row of texts and lists of texts. */
final class UrlencodedDecoder implements Decoder {
    private static final int MOST_SHAPES = 64;

    private final Optional<Shape> wanted;
    private final Map<List<String>, Shape> shapes = new HashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    UrlencodedDecoder(Optional<List<String>> columns) {
        this.wanted = columns.map(Shape::of);
    }

    @Override
    public void decode(byte[] bytes, int offset, int length, DecodedRows rows) {
        values.clear();
        for (String pair : new String(bytes, offset, length, StandardCharsets.UTF_8).split("&")) {
            if (!pair.isEmpty()) read(pair);
        }
        Shape shape = wanted.orElseGet(this::shapeOfValues);
        Row row = rows.add(shape);
        for (int slot = 0; slot < shape.size(); slot++) {
            Object value = values.get(shape.column(slot));
            if (value != null) row.set(slot, value);
        }
    }

    private void read(String pair) {
        if (pair.indexOf(';') >= 0) throw malformed(pair, "a semicolon separates nothing");
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        values.merge(name, value, UrlencodedDecoder::asList);
    }

    @SuppressWarnings("unchecked")
    private static Object asList(Object before, Object next) {
        List<Object> list = before instanceof List ? (List<Object>) before : new ArrayList<>(List.of(before));
        list.add(next);
        return list;
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            throw malformed(part, "after % come two hexadecimal digits");
        }
    }

    private static EvaluationException malformed(String part, String reason) {
        return new EvaluationException("format urlencoded: malformed \"" + part + "\": " + reason);
    }

    private Shape shapeOfValues() {
        List<String> names = List.copyOf(values.keySet());
        if (shapes.size() >= MOST_SHAPES) shapes.clear();
        return shapes.computeIfAbsent(names, Shape::of);
    }
}
