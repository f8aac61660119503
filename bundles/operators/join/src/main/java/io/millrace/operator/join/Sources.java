// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.join;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.row.QualifiedColumns;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows to be joined, by source: those of the batch at hand, and those kept of scan tables. */
final class Sources {
    private final List<String> names;
    private final Side[] sides;
    private Shape lastShape;
    private int last;

    /** @param tables how many rows to keep, by name */
    Sources(List<Object> names, Map<String, Object> tables) {
        this.names = names.stream().map(String::valueOf).toList();
        this.sides = this.names.stream()
                .map(name ->
                        tables.get(name) instanceof Number rows ? new TableRows(rows.longValue()) : new StreamRows())
                .toArray(Side[]::new);
    }

    Side side(int number) {
        return sides[number];
    }

    /** Keeps a row of a table; returns false for one of a stream. */
    boolean keep(Row row) {
        if (!(of(row) instanceof TableRows table)) return false;
        table.append(row);
        return true;
    }

    /** Forgets the rows of the batch before. */
    void begin() {
        for (Side side : sides) {
            if (side instanceof StreamRows rows) rows.clear();
        }
    }

    void add(Row row) {
        ((StreamRows) of(row)).add(row);
    }

    private Side of(Row row) {
        if (row.shape() != lastShape) find(row.shape());
        return sides[last];
    }

    private void find(Shape shape) {
        int found = names.indexOf(QualifiedColumns.source(shape));
        if (found < 0) throw new EvaluationException("row " + shape + " is of none of the sources " + names);
        lastShape = shape;
        last = found;
    }

    Object save() {
        Map<String, Object> saved = new LinkedHashMap<>();
        for (int i = 0; i < sides.length; i++) {
            if (sides[i] instanceof TableRows table) saved.put(names.get(i), table.save());
        }
        return saved;
    }

    void restore(Object state) {
        Map<?, ?> saved = (Map<?, ?>) state;
        for (int i = 0; i < sides.length; i++) {
            Object rows = saved.get(names.get(i));
            if (sides[i] instanceof TableRows table && rows != null) table.restore(rows);
        }
    }
}
