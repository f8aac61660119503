// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.join;

import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** Rows that a join gives. The rows themselves are used again for the next batch. */
final class ResultRows extends AbstractList<Row> implements Side {
    private final List<Row> pool = new ArrayList<>();
    private int size;
    private long version;

    void reset() {
        size = 0;
        version++;
    }

    /** The row to fill next; it is not among the results before {@link #accept}. */
    Row candidate() {
        if (size == pool.size()) pool.add(new Row(Shape.empty()));
        return pool.get(size);
    }

    void accept() {
        size++;
    }

    @Override
    public Row get(int index) {
        return pool.get(index);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public List<Row> rows() {
        return this;
    }

    @Override
    public long version() {
        return version;
    }
}
