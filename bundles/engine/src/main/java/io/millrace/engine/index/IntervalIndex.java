// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.index;

import io.millrace.api.row.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Entries by a range of one column. Sorted by their lower bounds they form a balanced tree without pointers: the middle of a
 * part is its root, and knows the greatest upper bound of the part. So the cost of a row grows with the ranges that hold it.
 * The bounds stand side by side, so that an entry is touched only if its range holds the value.
 */
final class IntervalIndex {
    private static final int BOUNDS = 3;
    private static final int HIGH = 1;
    private static final int GREATEST = 2;

    private final ColumnSlot column;
    private final List<IndexEntry> added = new ArrayList<>(1);
    private IndexEntry[] entries = {};
    private double[] bounds = {};
    private boolean sorted = true;

    IntervalIndex(String column) {
        this.column = new ColumnSlot(column);
    }

    void add(IndexEntry entry) {
        added.add(entry);
        sorted = false;
    }

    boolean remove(IndexEntry entry) {
        boolean removed = added.remove(entry);
        if (removed) sorted = false;
        return removed;
    }

    boolean isEmpty() {
        return added.isEmpty();
    }

    void offer(Row row, long number) {
        int slot = column.of(row);
        if (slot < 0 || !row.isDouble(slot) && !row.isLong(slot)) return;
        if (!sorted) sort();
        offer(0, entries.length, row.doubleAt(slot), row, number);
    }

    private void offer(int from, int to, double value, Row row, long number) {
        if (from >= to) return;
        int middle = (from + to) >>> 1;
        int at = middle * BOUNDS;
        if (bounds[at + GREATEST] < value) return;
        offer(from, middle, value, row, number);
        if (!(bounds[at] <= value)) return;
        if (bounds[at + HIGH] >= value) entries[middle].offer(row, number);
        offer(middle + 1, to, value, row, number);
    }

    private void sort() {
        entries = added.toArray(IndexEntry[]::new);
        Arrays.sort(entries, Comparator.comparingDouble(entry -> range(entry).low()));
        bounds = new double[entries.length * BOUNDS];
        for (int i = 0; i < entries.length; i++) {
            bounds[i * BOUNDS] = range(entries[i]).low();
            bounds[i * BOUNDS + HIGH] = range(entries[i]).high();
        }
        summarise(0, entries.length);
        sorted = true;
    }

    private double summarise(int from, int to) {
        if (from >= to) return Double.NEGATIVE_INFINITY;
        int middle = (from + to) >>> 1;
        double below = Math.max(summarise(from, middle), summarise(middle + 1, to));
        bounds[middle * BOUNDS + GREATEST] = Math.max(bounds[middle * BOUNDS + HIGH], below);
        return bounds[middle * BOUNDS + GREATEST];
    }

    private static ConstantTest range(IndexEntry entry) {
        return entry.range().orElseThrow();
    }
}
