// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.index;

import io.millrace.api.row.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entries that no constant tells apart: those with a range are found by it. */
final class Bucket {
    private final List<IndexEntry> entries = new ArrayList<>(0);
    private final Map<String, IntervalIndex> byColumn = new LinkedHashMap<>(2);
    private IntervalIndex[] ranges = {};

    void add(IndexEntry entry) {
        if (entry.range().isEmpty()) {
            entries.add(entry);
            return;
        }
        byColumn.computeIfAbsent(entry.range().get().column(), IntervalIndex::new)
                .add(entry);
        refresh();
    }

    void remove(IndexEntry entry) {
        if (entries.remove(entry)) return;
        byColumn.values().removeIf(index -> index.remove(entry) && index.isEmpty());
        refresh();
    }

    private void refresh() {
        if (ranges.length != byColumn.size()) ranges = byColumn.values().toArray(IntervalIndex[]::new);
    }

    boolean isEmpty() {
        return entries.isEmpty() && ranges.length == 0;
    }

    void offer(Row row, long number) {
        for (int i = 0; i < entries.size(); i++) entries.get(i).offer(row, number);
        for (IntervalIndex index : ranges) index.offer(row, number);
    }
}
