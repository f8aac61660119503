// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.delimited;

import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.Decoder;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Splits each payload into one row of texts. Names are given, or {@code col0}, {@code col1} and so on. */
final class DelimitedDecoder implements Decoder {
    private final String delimiter;
    private final List<String> fields;
    private final Optional<Shape> wanted;
    private final int[] places;
    private final Map<Integer, Shape> shapes = new HashMap<>();
    private final List<String> values = new ArrayList<>();

    DelimitedDecoder(DelimitedOptions options, Optional<List<String>> columns) {
        this.delimiter = options.delimiter();
        this.fields = options.fields();
        this.wanted = columns.map(Shape::of);
        this.places = columns.orElse(List.of()).stream().mapToInt(this::place).toArray();
    }

    @Override
    public void decode(byte[] bytes, int offset, int length, DecodedRows rows) {
        split(new String(bytes, offset, length, StandardCharsets.UTF_8));
        int count = fields.isEmpty() ? values.size() : Math.min(fields.size(), values.size());
        Shape shape = wanted.orElseGet(() -> shapes.computeIfAbsent(count, this::shapeOf));
        Row row = rows.add(shape);
        for (int slot = 0; slot < shape.size(); slot++) {
            int place = wanted.isPresent() ? places[slot] : slot;
            if (place >= 0 && place < count) row.set(slot, (Object) values.get(place));
        }
    }

    private void split(String text) {
        values.clear();
        int start = 0;
        for (int end; (end = text.indexOf(delimiter, start)) >= 0; start = end + delimiter.length()) {
            values.add(text.substring(start, end));
        }
        values.add(text.substring(start));
    }

    private Shape shapeOf(int count) {
        return Shape.of(IntStream.range(0, count).mapToObj(this::name).toList());
    }

    private String name(int place) {
        return fields.isEmpty() ? "col" + place : fields.get(place);
    }

    private int place(String name) {
        if (!fields.isEmpty()) return fields.indexOf(name);
        if (!name.matches("col(0|[1-9][0-9]{0,5})")) return -1;
        return Integer.parseInt(name.substring("col".length()));
    }
}
