// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.script;

import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.util.List;
import java.util.Map;

/** Makes rows of objects. Objects of the same members share a shape; the time, window and metadata are those of the origin. */
final class ResultRows {
    private final Row used = new Row(Shape.empty());
    private Shape shape = Shape.empty();

    /** A row that is filled anew by the next call. */
    Row of(Map<?, ?> object, Row origin) {
        return fill(used, object, origin);
    }

    Row newRow(Map<?, ?> object, Row origin) {
        return fill(new Row(Shape.empty()), object, origin);
    }

    private Row fill(Row row, Map<?, ?> object, Row origin) {
        if (!hasMembers(object)) {
            shape = Shape.of(object.keySet().stream().map(String::valueOf).toList());
        }
        row.reset(shape);
        int slot = 0;
        for (Object value : object.values()) row.set(slot++, value);
        row.setOrigin(origin);
        return row;
    }

    private boolean hasMembers(Map<?, ?> object) {
        List<String> columns = shape.columns();
        if (columns.size() != object.size()) return false;
        int slot = 0;
        for (Object member : object.keySet()) {
            if (!columns.get(slot++).equals(member)) return false;
        }
        return true;
    }
}
