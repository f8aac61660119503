// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reduces results to what a sink wants of them. */
final class RowSelection {
    private final SinkSettings settings;
    private Shape input;
    private Shape output;

    RowSelection(SinkSettings settings) {
        this.settings = settings;
    }

    boolean isIdentity() {
        return settings.dataField().isEmpty()
                && settings.fields().isEmpty()
                && settings.excludeFields().isEmpty();
    }

    /** Whether the data field of rows, which are not empty, holds an object rather than a list. */
    boolean isOne(List<Row> rows) {
        return rows.get(0).get(settings.dataField().orElseThrow()) instanceof Map;
    }

    /** @throws EvaluationException if the data field is no object */
    List<Row> apply(List<Row> rows) {
        if (isIdentity()) return rows;
        List<Row> selected = new ArrayList<>();
        for (Row row : settings.dataField().isPresent() ? dataOf(rows) : rows) selected.add(columnsOf(row));
        return selected;
    }

    private List<Row> dataOf(List<Row> rows) {
        if (rows.isEmpty()) return rows;
        String name = settings.dataField().get();
        Object data = rows.get(0).get(name);
        List<?> items = data instanceof List<?> list ? list : data == null ? List.of() : List.of(data);
        if (data == null) throw notAnObject(name);
        List<Row> result = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof Map<?, ?> map)) throw notAnObject(name);
            result.add(rowOf(map));
        }
        return result;
    }

    private static EvaluationException notAnObject(String name) {
        return new EvaluationException("dataField " + name + " is no object and no list of objects");
    }

    private static Row rowOf(Map<?, ?> map) {
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), value));
        return Row.of(values);
    }

    private Row columnsOf(Row row) {
        if (settings.fields().isEmpty() && settings.excludeFields().isEmpty()) return row;
        if (row.shape() != input) learn(row.shape());
        Row result = new Row(output);
        for (int slot = 0; slot < output.size(); slot++) {
            int source = input.slot(output.column(slot));
            if (source >= 0) result.set(slot, row, source);
            if (result.isMissing(slot) && !settings.fields().isEmpty()) result.set(slot, (Object) null);
        }
        return result;
    }

    private void learn(Shape shape) {
        input = shape;
        output = settings.fields().isEmpty()
                ? Shape.of(shape.columns().stream()
                        .filter(column -> !settings.excludeFields().contains(column))
                        .toList())
                : Shape.of(settings.fields());
    }
}
