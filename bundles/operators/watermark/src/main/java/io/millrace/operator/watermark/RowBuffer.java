// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.watermark;

import io.millrace.api.row.Row;
import io.millrace.api.row.SavedRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        entries.stream().sorted(ORDER).map(Entry::row).forEach(row -> rows.add(SavedRow.of(row)));
        return rows;
    }

    void restore(List<?> rows) {
        entries.clear();
        for (Object saved : rows) add(SavedRow.restore(saved));
    }
}
