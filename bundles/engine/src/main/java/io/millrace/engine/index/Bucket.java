// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.index;

import io.millrace.api.row.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entries that no constant tells apart. If they are many, those with a range are found by it. */
final class Bucket {
    private static final int FEW = 16;

    private final List<IndexEntry> entries = new ArrayList<>(1);
    private Map<String, IntervalIndex> ranges = Map.of();

    void add(IndexEntry entry) {
        if (entry.range().isEmpty() || entries.size() < FEW) {
            entries.add(entry);
            return;
        }
        if (ranges.isEmpty()) ranges = new LinkedHashMap<>();
        ranges.computeIfAbsent(entry.range().get().column(), IntervalIndex::new).add(entry);
    }

    void remove(IndexEntry entry) {
        if (entries.remove(entry)) return;
        ranges.values().removeIf(index -> index.remove(entry) && index.isEmpty());
    }

    boolean isEmpty() {
        return entries.isEmpty() && ranges.isEmpty();
    }

    void offer(Row row, long number) {
        for (int i = 0; i < entries.size(); i++) entries.get(i).offer(row, number);
        if (!ranges.isEmpty()) ranges.values().forEach(index -> index.offer(row, number));
    }
}
