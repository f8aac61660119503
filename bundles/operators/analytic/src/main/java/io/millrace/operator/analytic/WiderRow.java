// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.analytic;

import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A row that is used again and again for copies of other rows with room for more columns. */
final class WiderRow {
    /** Streams without schema may bring ever new shapes. */
    private static final int MAX_SHAPES = 256;

    private final List<String> columns;
    private final Map<Shape, Shape> known = new IdentityHashMap<>();
    private final Row target = new Row(Shape.empty());
    private Shape narrow;
    private Shape wide;

    WiderRow(List<String> columns) {
        this.columns = columns;
    }

    /** The content of a row with the further columns behind it, all missing. */
    Row copy(Row row) {
        if (row.shape() != narrow) learn(row.shape());
        target.reset(wide);
        for (int slot = 0; slot < narrow.size(); slot++) target.set(slot, row, slot);
        target.setTimestamp(row.timestamp());
        target.setMetadata(row.metadata());
        target.setWindow(row.window().orElse(null));
        return target;
    }

    private void learn(Shape shape) {
        if (known.size() == MAX_SHAPES) known.clear();
        narrow = shape;
        wide = known.computeIfAbsent(shape, base -> base.with(columns));
    }
}
