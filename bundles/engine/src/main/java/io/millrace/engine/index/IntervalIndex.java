// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.index;

import io.millrace.api.row.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Entries by a range of one column. Sorted by their lower bounds they form a balanced tree without pointers: the middle of a
 * part is its root, and knows the greatest upper bound of the part. So the cost of a row grows with the ranges that hold it.
 */
final class IntervalIndex {
    private final ColumnSlot column;
    private final List<IndexEntry> entries = new ArrayList<>();
    private double[] low = {};
    private double[] high = {};
    private double[] greatest = {};
    private boolean sorted = true;

    IntervalIndex(String column) {
        this.column = new ColumnSlot(column);
    }

    void add(IndexEntry entry) {
        entries.add(entry);
        sorted = false;
    }

    boolean remove(IndexEntry entry) {
        boolean removed = entries.remove(entry);
        if (removed) sorted = false;
        return removed;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    void offer(Row row, long number) {
        int slot = column.of(row);
        if (slot < 0 || !row.isDouble(slot) && !row.isLong(slot)) return;
        if (!sorted) sort();
        offer(0, low.length, row.doubleAt(slot), row, number);
    }

    private void offer(int from, int to, double value, Row row, long number) {
        if (from >= to) return;
        int middle = (from + to) >>> 1;
        if (greatest[middle] < value) return;
        offer(from, middle, value, row, number);
        if (!(low[middle] <= value)) return;
        if (high[middle] >= value) entries.get(middle).offer(row, number);
        offer(middle + 1, to, value, row, number);
    }

    private void sort() {
        entries.sort(Comparator.comparingDouble(entry -> range(entry).low()));
        low = entries.stream().mapToDouble(entry -> range(entry).low()).toArray();
        high = entries.stream().mapToDouble(entry -> range(entry).high()).toArray();
        greatest = new double[low.length];
        summarise(0, low.length);
        sorted = true;
    }

    private double summarise(int from, int to) {
        if (from >= to) return Double.NEGATIVE_INFINITY;
        int middle = (from + to) >>> 1;
        double below = Math.max(summarise(from, middle), summarise(middle + 1, to));
        return greatest[middle] = Math.max(high[middle], below);
    }

    private static ConstantTest range(IndexEntry entry) {
        return entry.range().orElseThrow();
    }
}
