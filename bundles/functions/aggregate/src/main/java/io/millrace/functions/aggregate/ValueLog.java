// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Values in the order in which they came, of which the oldest can go. A view of what is in is never changed by what comes
 * and goes later, and is not copied: places that a view may show are written once.
 */
final class ValueLog {
    private static final int SMALLEST = 8;

    private Object[] values = new Object[SMALLEST];
    private int start;
    private int end;
    private boolean viewed;

    void add(Object value) {
        if (end == values.length) makeRoom();
        values[end++] = value;
    }

    void addAll(ValueLog later) {
        for (int i = later.start; i < later.end; i++) add(later.values[i]);
    }

    /** Into a new array, since the old one may be viewed; half of it is free, so that a value is moved once on average. */
    private void makeRoom() {
        Object[] larger = new Object[Math.max(SMALLEST, size() * 2)];
        System.arraycopy(values, start, larger, 0, size());
        end = size();
        start = 0;
        values = larger;
        viewed = false;
    }

    void removeOldest() {
        if (!viewed) values[start] = null;
        start++;
    }

    int size() {
        return end - start;
    }

    /** What is in now. */
    List<Object> view() {
        viewed = true;
        return new View(values, start, end - start);
    }

    void clear() {
        if (viewed) values = new Object[SMALLEST];
        else Arrays.fill(values, start, end, null);
        start = 0;
        end = 0;
        viewed = false;
    }

    private static final class View extends AbstractList<Object> {
        private final Object[] values;
        private final int start;
        private final int size;

        View(Object[] values, int start, int size) {
            this.values = values;
            this.start = start;
            this.size = size;
        }

        @Override
        public Object get(int index) {
            return values[start + Objects.checkIndex(index, size)];
        }

        @Override
        public int size() {
            return size;
        }
    }
}
