// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/** All values. A result is a view of the values up to it, which never change. */
final class RunningList implements Incremental.Running {
    private Object[] values = new Object[8];
    private int size;

    @Override
    public void next(Arguments arguments, Value out) {
        if (size == values.length) values = Arrays.copyOf(values, size * 2);
        values[size++] = arguments.get(0);
        out.set(new Beginning(values, size));
    }

    @Override
    public Object save() {
        return new Beginning(values, size);
    }

    @Override
    public void restore(Object state) {
        List<?> saved = (List<?>) state;
        size = saved.size();
        values = saved.toArray(new Object[Math.max(8, size)]);
    }

    private static final class Beginning extends AbstractList<Object> {
        private final Object[] values;
        private final int size;

        Beginning(Object[] values, int size) {
            this.values = values;
            this.size = size;
        }

        @Override
        public Object get(int index) {
            if (index >= size) throw new IndexOutOfBoundsException(index);
            return values[index];
        }

        @Override
        public int size() {
            return size;
        }
    }
}
