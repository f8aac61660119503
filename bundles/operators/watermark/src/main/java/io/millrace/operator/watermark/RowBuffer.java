// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.watermark;

import io.millrace.api.row.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Rows by time, and by arrival where times are equal. */
final class RowBuffer {
    private record Entry(Row row, long arrival) {}

    private static final Comparator<Entry> ORDER =
            Comparator.comparingLong((Entry entry) -> entry.row().timestamp()).thenComparingLong(Entry::arrival);

    private final PriorityQueue<Entry> entries = new PriorityQueue<>(ORDER);
    private long arrivals;

    void add(Row row) {
        entries.add(new Entry(row, arrivals++));
    }

    boolean hasRowUpTo(long time) {
        return !entries.isEmpty() && entries.peek().row().timestamp() <= time;
    }

    Row poll() {
        return entries.remove().row();
    }

    Object save() {
        List<Object> rows = new ArrayList<>();
        entries.stream()
                .sorted(ORDER)
                .map(Entry::row)
                .forEach(row -> rows.add(
                        Map.of("timestamp", row.timestamp(), "metadata", row.metadata(), "values", row.toMap())));
        return rows;
    }

    @SuppressWarnings("unchecked")
    void restore(List<?> rows) {
        entries.clear();
        for (Object saved : rows) {
            Map<String, Object> state = (Map<String, Object>) saved;
            Row row = Row.of((Map<String, Object>) state.get("values"));
            row.setTimestamp((Long) state.get("timestamp"));
            row.setMetadata((Map<String, Object>) state.get("metadata"));
            add(row);
        }
    }
}
