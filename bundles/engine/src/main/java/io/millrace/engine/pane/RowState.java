// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.row.Row;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows as neutral values. */
final class RowState {
    private RowState() {}

    static Object save(Row row) {
        return Map.of("timestamp", row.timestamp(), "metadata", row.metadata(), "values", row.toMap());
    }

    @SuppressWarnings("unchecked")
    static Row restore(Object state) {
        Map<String, Object> saved = (Map<String, Object>) state;
        Row row = Row.of(new LinkedHashMap<>((Map<String, Object>) saved.get("values")));
        row.setTimestamp((Long) saved.get("timestamp"));
        row.setMetadata((Map<String, Object>) saved.get("metadata"));
        return row;
    }
}
