// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows as neutral values, for the state of operators. */
public final class SavedRow {
    private SavedRow() {}

    /** A row with all its columns; those that are missing and those of equal names too. */
    public static Map<String, Object> of(Row row) {
        Map<String, Object> values = row.toMap();
        Map<String, Object> saved = new LinkedHashMap<>();
        saved.put("timestamp", row.timestamp());
        saved.put("metadata", row.metadata());
        if (values.size() == row.shape().size()) saved.put("values", values);
        else saveSlots(row, saved);
        return saved;
    }

    /** Names tell of which source a row is, also if it has no values, and hide those of other sources. */
    private static void saveSlots(Row row, Map<String, Object> saved) {
        List<Object> slots = new ArrayList<>();
        List<Object> present = new ArrayList<>();
        for (int slot = 0; slot < row.shape().size(); slot++) {
            if (row.isMissing(slot)) continue;
            present.add((long) slot);
            slots.add(row.get(slot));
        }
        saved.put("columns", row.shape().columns());
        saved.put("present", present);
        saved.put("slots", slots);
    }

    /** The row that was saved. */
    @SuppressWarnings("unchecked")
    public static Row restore(Object state) {
        Map<String, Object> saved = (Map<String, Object>) state;
        Row row = saved.get("columns") instanceof List<?> columns
                ? restoreSlots(Shape.of((List<String>) columns), saved)
                : Row.of((Map<String, Object>) saved.get("values"));
        row.setTimestamp((Long) saved.get("timestamp"));
        row.setMetadata((Map<String, Object>) saved.get("metadata"));
        return row;
    }

    private static Row restoreSlots(Shape shape, Map<String, Object> saved) {
        Row row = new Row(shape);
        List<?> slots = (List<?>) saved.get("slots");
        List<?> present = (List<?>) saved.get("present");
        for (int i = 0; i < slots.size(); i++) row.set(((Long) present.get(i)).intValue(), slots.get(i));
        return row;
    }
}
