// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.util.AbstractList;
import java.util.Objects;

/** Rows of its own, oldest first: a ring whose rows are used again. */
final class RowQueue extends AbstractList<Row> {
    private static final int SMALLEST = 8;

    private Row[] ring = new Row[SMALLEST];
    private int head;
    private int size;

    /** A row at the end, to be filled. */
    Row addLast() {
        if (size == ring.length) grow();
        int place = head + size++ & ring.length - 1;
        if (ring[place] == null) ring[place] = new Row(Shape.empty());
        return ring[place];
    }

    private void grow() {
        Row[] larger = new Row[ring.length * 2];
        for (int i = 0; i < size; i++) larger[i] = ring[head + i & ring.length - 1];
        ring = larger;
        head = 0;
    }

    Row first() {
        return ring[head];
    }

    void removeFirst() {
        Row oldest = ring[head];
        oldest.reset(oldest.shape());
        head = head + 1 & ring.length - 1;
        if (--size == 0 && ring.length > SMALLEST) clear();
    }

    @Override
    public Row get(int index) {
        Objects.checkIndex(index, size);
        return ring[head + index & ring.length - 1];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void clear() {
        ring = new Row[SMALLEST];
        head = 0;
        size = 0;
    }
}
