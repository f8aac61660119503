// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.memory.internal;

import io.millrace.api.row.Row;
import io.millrace.connection.memory.RowChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The rows of a table by their key. */
final class KeyedRows {
    private final String keyColumn;
    private final Map<Object, Row> rows = new LinkedHashMap<>();

    KeyedRows(String keyColumn) {
        this.keyColumn = keyColumn;
    }

    /** A row without a key cannot be found again, and is left out. */
    synchronized void apply(Row row, RowChange change) {
        Optional<Object> own = Optional.ofNullable(row.get(keyColumn));
        if (change.kind() == RowChange.Kind.DELETE) change.key().or(() -> own).ifPresent(rows::remove);
        else own.ifPresent(key -> rows.put(key, row));
    }

    synchronized List<Row> find(List<String> columns, List<Object> values) {
        int key = columns.indexOf(keyColumn);
        if (key < 0) {
            return rows.values().stream()
                    .filter(row -> matches(row, columns, values))
                    .toList();
        }
        Row row = rows.get(values.get(key));
        return row != null && matches(row, columns, values) ? List.of(row) : List.of();
    }

    private static boolean matches(Row row, List<String> columns, List<Object> values) {
        for (int i = 0; i < columns.size(); i++) {
            if (!Objects.equals(row.get(columns.get(i)), values.get(i))) return false;
        }
        return true;
    }
}
