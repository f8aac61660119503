// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.join;

import io.millrace.api.row.Row;
import io.millrace.api.row.SavedRow;
import io.millrace.api.row.Shape;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** The newest rows of a scan table, oldest first. */
final class TableRows extends AbstractList<Row> implements Side {
    private final List<Row> ring = new ArrayList<>();
    private final int capacity;
    private int oldest;
    private long version;

    TableRows(long capacity) {
        this.capacity = (int) Math.min(capacity, Integer.MAX_VALUE);
    }

    /** Takes a copy of a row in; the oldest one makes room. */
    void append(Row row) {
        version++;
        if (ring.size() < capacity) {
            Row kept = new Row(Shape.empty());
            kept.copyFrom(row);
            ring.add(kept);
            return;
        }
        ring.get(oldest).copyFrom(row);
        oldest = (oldest + 1) % capacity;
    }

    @Override
    public Row get(int index) {
        return ring.get((oldest + index) % ring.size());
    }

    @Override
    public int size() {
        return ring.size();
    }

    @Override
    public List<Row> rows() {
        return this;
    }

    @Override
    public long version() {
        return version;
    }

    Object save() {
        return stream().map(SavedRow::of).toList();
    }

    void restore(Object state) {
        ring.clear();
        oldest = 0;
        for (Object row : (List<?>) state) append(SavedRow.restore(row));
    }
}
