// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The layout that rows share: which column stands in which slot. Shapes are compared by identity on the hot path, so
 * whoever makes rows with the same columns should use the same shape object.
 *
 * <p><b>Threads:</b> immutable.
 */
public final class Shape {
    private static final Shape EMPTY = new Shape(new String[0]);

    private final String[] columns;
    private final Map<String, Integer> slots;

    private Shape(String[] columns) {
        this.columns = columns;
        this.slots = new HashMap<>(columns.length * 2);
        for (int slot = 0; slot < columns.length; slot++) slots.putIfAbsent(columns[slot], slot);
    }

    /** A shape without columns. */
    public static Shape empty() {
        return EMPTY;
    }

    /** A shape with these columns, slot 0 first. Of equal names the first is the one found by name. */
    public static Shape of(List<String> columns) {
        return columns.isEmpty() ? EMPTY : new Shape(columns.toArray(String[]::new));
    }

    /** This shape followed by more columns. */
    public Shape with(List<String> more) {
        List<String> all = new ArrayList<>(Arrays.asList(columns));
        all.addAll(more);
        return of(all);
    }

    public int size() {
        return columns.length;
    }

    public String column(int slot) {
        return columns[slot];
    }

    /** All columns in slot order, unmodifiable. */
    public List<String> columns() {
        return List.of(columns);
    }

    /** The slot of a column, or -1 if this shape has no such column. Names are compared exactly. */
    public int slot(String column) {
        Integer slot = slots.get(column);
        return slot == null ? -1 : slot;
    }

    @Override
    public String toString() {
        return Arrays.toString(columns);
    }
}
