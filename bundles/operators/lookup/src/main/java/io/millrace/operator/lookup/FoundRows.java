// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.lookup;

import io.millrace.api.row.QualifiedColumns;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes rows of what a table answers, with columns named by the table. */
final class FoundRows {
    private static final int MOST_KNOWN = 1_000;

    private final String source;
    private final List<String> fields;
    private final Map<List<String>, Shape> shapes = new HashMap<>();

    /** @param fields the only columns, or empty for whatever comes */
    FoundRows(String source, List<String> fields) {
        this.source = source;
        this.fields = fields;
    }

    List<Row> of(List<Map<String, Object>> answer) {
        return answer.stream().map(this::row).toList();
    }

    private Row row(Map<String, Object> values) {
        List<String> columns = fields.isEmpty() ? new ArrayList<>(values.keySet()) : fields;
        if (shapes.size() > MOST_KNOWN) shapes.clear();
        Shape shape = shapes.computeIfAbsent(columns, names -> QualifiedColumns.shape(source, Shape.of(names)));
        Row row = new Row(shape);
        for (int slot = 0; slot < columns.size(); slot++) {
            String column = columns.get(slot);
            if (values.containsKey(column)) row.set(slot, values.get(column));
        }
        return row;
    }
}
