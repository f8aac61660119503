// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.format;

import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one payload. Rows are used again for the next payload, so that decoding allocates none.
 *
 * <p><b>Threads:</b> confined to one thread at a time.
 */
public final class DecodedRows {
    private final List<Row> rows = new ArrayList<>();
    private int size;

    /** Forgets the rows of the payload before. */
    public void clear() {
        size = 0;
    }

    /** The next row, with every column missing. */
    public Row add(Shape shape) {
        if (size == rows.size()) rows.add(new Row(shape));
        Row row = rows.get(size++);
        row.reset(shape);
        return row;
    }

    public int size() {
        return size;
    }

    public Row get(int index) {
        return rows.get(index);
    }
}
