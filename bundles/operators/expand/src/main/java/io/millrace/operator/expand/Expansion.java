// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.expand;

import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows that stand in a column of a row, each a copy of the row with the members of one object. Layouts are worked out once
 * for each shape of row and each set of members.
 */
final class Expansion {
    private static final int MOST_REMEMBERED = 256;
    private final String column;
    private final Set<Object> kept;
    private final Map<List<String>, Layout> layouts = new HashMap<>();
    private Shape known;

    Expansion(String column, List<Object> kept) {
        this.column = column;
        this.kept = Set.copyOf(kept);
    }

    /** A layout of a result: from which slot of the row its columns come, -1 where there is none. */
    private record Layout(Shape shape, int[] sources) {}

    /**
     * Adds the rows made of one row, up to a number of rows in all. An object that does not stand in a list makes one row;
     * nothing at all is an object without members.
     */
    void expand(Row row, long limit, List<Row> out) {
        int slot = row.shape().slot(column);
        Object value = slot < 0 ? null : row.get(slot);
        if (!(value instanceof List<?> objects)) {
            if (out.size() < limit) out.add(spread(row, value instanceof Map<?, ?> object ? object : Map.of()));
            return;
        }
        for (Object object : objects) {
            if (out.size() >= limit) return;
            out.add(expanded(row, slot, (Map<?, ?>) object));
        }
    }

    private Row expanded(Row row, int slot, Map<?, ?> object) {
        if (object.size() != 1 || !object.containsKey("")) return spread(row, object);
        Row copy = row.copy();
        copy.set(slot, object.get(""));
        return copy;
    }

    private Row spread(Row row, Map<?, ?> object) {
        Layout layout = layout(row.shape(), object);
        Row result = new Row(layout.shape());
        result.setTimestamp(row.timestamp());
        result.setMetadata(row.metadata());
        row.window().ifPresent(result::setWindow);
        for (int i = 0; i < layout.sources().length; i++) {
            int source = layout.sources()[i];
            if (source >= 0) result.set(i, row, source);
        }
        object.forEach((name, value) -> {
            if (!kept.contains(name)) result.set(layout.shape().slot((String) name), value);
        });
        return result;
    }

    private Layout layout(Shape shape, Map<?, ?> object) {
        if (shape != known || layouts.size() > MOST_REMEMBERED) {
            layouts.clear();
            known = shape;
        }
        List<String> members = new ArrayList<>(object.size());
        object.keySet().forEach(name -> members.add((String) name));
        return layouts.computeIfAbsent(members, names -> newLayout(shape, names));
    }

    private Layout newLayout(Shape shape, List<String> members) {
        Set<String> columns = new LinkedHashSet<>(shape.columns());
        columns.remove(column);
        columns.addAll(members);
        Shape result = Shape.of(List.copyOf(columns));
        return new Layout(
                result, columns.stream().mapToInt(name -> source(shape, name)).toArray());
    }

    /** The column with the rows gives nothing, even if a member has its name. */
    private int source(Shape shape, String name) {
        return name.equals(column) ? -1 : shape.slot(name);
    }
}
