// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns maps into rows; maps with the same keys in the same order get the same shape. */
final class RowShapes {
    private static final int KNOWN = 64;

    private final Map<List<String>, Shape> shapes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Shape> eldest) {
            return size() > KNOWN;
        }
    };

    Row row(Map<String, Object> values) {
        Row row = new Row(shapes.computeIfAbsent(new ArrayList<>(values.keySet()), Shape::of));
        int slot = 0;
        for (Object value : values.values()) row.set(slot++, value);
        return row;
    }
}
