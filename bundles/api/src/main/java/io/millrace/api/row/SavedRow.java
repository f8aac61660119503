// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows as neutral values, for the state of operators. */
public final class SavedRow {
    private SavedRow() {}

    public static Map<String, Object> of(Row row) {
        Map<String, Object> values = row.toMap();
        Map<String, Object> saved = new LinkedHashMap<>();
        saved.put("timestamp", row.timestamp());
        saved.put("metadata", row.metadata());
        saved.put("values", values);
        // The names tell of which source a row is, also if it has no values.
        if (values.isEmpty()) saved.put("columns", row.shape().columns());
        return saved;
    }

    /** The row that was saved; columns that were missing are gone, unless all were. */
    @SuppressWarnings("unchecked")
    public static Row restore(Object state) {
        Map<String, Object> saved = (Map<String, Object>) state;
        Row row = saved.get("columns") instanceof List<?> columns
                ? new Row(Shape.of((List<String>) columns))
                : Row.of((Map<String, Object>) saved.get("values"));
        row.setTimestamp((Long) saved.get("timestamp"));
        row.setMetadata((Map<String, Object>) saved.get("metadata"));
        return row;
    }
}
