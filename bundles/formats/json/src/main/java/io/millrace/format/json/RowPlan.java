// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import io.millrace.api.format.ByteOutput;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How rows of one shape are written: the columns in the order of their names, with the bytes of the names. */
final class RowPlan {
    private static final String HIDDEN = "$$";
    private static final int[] NOWHERE = {};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final Column[] columns;
    private final boolean absentAsNull;

    /**
     * One name.
     *
     * @param prefix comma, name and colon
     * @param slots where its value is looked for, mostly one; the first that is not missing counts
     */
    private record Column(byte[] prefix, int[] slots) {
        int slotIn(Row row) {
            for (int slot : slots) {
                if (!row.isMissing(slot)) return slot;
            }
            return -1;
        }
    }

    private RowPlan(Column[] columns, boolean absentAsNull) {
        this.columns = columns;
        this.absentAsNull = absentAsNull;
    }

    /** @param fields the only columns to write, or empty for all */
    static RowPlan of(Shape shape, List<String> fields) {
        TreeSet<String> names = new TreeSet<>(NameOrder.INSTANCE);
        names.addAll(fields.isEmpty() ? shape.columns() : fields);
        Map<String, int[]> slots = slotsByName(shape);
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            if (!name.startsWith(HIDDEN)) columns.add(new Column(prefix(name), slots.getOrDefault(name, NOWHERE)));
        }
        return new RowPlan(columns.toArray(Column[]::new), !fields.isEmpty());
    }

    private static Map<String, int[]> slotsByName(Shape shape) {
        Map<String, int[]> slots = new HashMap<>(shape.size() * 2);
        for (int slot = 0; slot < shape.size(); slot++) {
            slots.merge(shape.column(slot), new int[] {slot}, RowPlan::joined);
        }
        return slots;
    }

    private static int[] joined(int[] first, int[] second) {
        return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }

    /** Comma, name and colon as bytes. */
    static byte[] prefix(String name) {
        ByteOutput out = new ByteOutput();
        out.write(',');
        TextWriter.write(name, out);
        out.write(':');
        return out.toByteArray();
    }

    void write(Row row, ByteOutput out) {
        int start = out.length();
        for (Column column : columns) {
            int slot = column.slotIn(row);
            if (slot >= 0) {
                out.write(column.prefix);
                writeValue(row, slot, out);
            } else if (absentAsNull) {
                out.write(column.prefix);
                out.write(NULL);
            }
        }
        if (out.length() == start) out.write('{');
        else out.array()[start] = '{';
        out.write('}');
    }

    private static void writeValue(Row row, int slot, ByteOutput out) {
        if (row.isDouble(slot)) NumberWriter.write(row.doubleAt(slot), out);
        else if (row.isLong(slot)) NumberWriter.write(row.longAt(slot), out);
        else ValueWriter.write(row.get(slot), out);
    }
}
