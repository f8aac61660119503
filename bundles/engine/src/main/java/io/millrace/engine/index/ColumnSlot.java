// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.index;

import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;

/** Where a column stands, found by name once for each shape. */
final class ColumnSlot {
    private final String column;
    private Shape shape = Shape.empty();
    private int slot = -1;

    ColumnSlot(String column) {
        this.column = column;
    }

    /** The slot in this row, or -1. */
    int of(Row row) {
        if (row.shape() != shape) {
            shape = row.shape();
            slot = shape.slot(column);
        }
        return slot;
    }
}
