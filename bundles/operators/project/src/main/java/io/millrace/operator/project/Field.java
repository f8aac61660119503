// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.project;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.NamedExpression;
import io.millrace.api.row.Kind;
import io.millrace.api.row.QualifiedColumns;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.api.row.Value;
import java.util.List;

/**
 * One item of a result. What an absent value means depends on the item: a plain column that is null stays null and one
 * that is missing stays missing; any other item without a value is left out.
 */
final class Field {
    private final NamedExpression item;
    private final boolean nullWhenAbsent;
    private final Value value = new Value();
    private String side = "";
    private Shape shape;
    private boolean hasSide;

    private Field(NamedExpression item, boolean nullWhenAbsent) {
        this.item = item;
        this.nullWhenAbsent = nullWhenAbsent;
    }

    /**
     * The items that are part of the result.
     *
     * @param nullable names of items that are null where they have no value, whatever {@code sendNull} says
     */
    static List<Field> all(List<NamedExpression> items, boolean sendNull, List<Object> nullable) {
        return items.stream()
                .filter(item -> !item.invisible())
                .map(item -> new Field(
                        item, nullable.contains(item.name()) || (sendNull && (item.plainColumn() || item.aliased()))))
                .toList();
    }

    String name() {
        return item.name();
    }

    boolean isPlainColumn() {
        return item.plainColumn();
    }

    void write(Row row, Row result, int slot) {
        evaluate(row);
        if (!value.isAbsent()) result.set(slot, value);
        else if (nullWhenAbsent && isPresent(row.shape()) || (item.plainColumn() && !value.isMissing()))
            result.set(slot, (Object) null);
        else result.set(slot, Kind.MISSING);
    }

    /** Sends null only for rows that have columns of this source, unless it is empty. */
    void restrictNull(String source) {
        side = source;
    }

    private boolean isPresent(Shape other) {
        if (side.isEmpty()) return true;
        if (other != shape) {
            shape = other;
            hasSide = other.columns().stream()
                    .anyMatch(column -> QualifiedColumns.source(column).equals(side));
        }
        return hasSide;
    }

    private void evaluate(Row row) {
        try {
            item.expression().evaluate(row, value);
        } catch (EvaluationException failure) {
            String alias = item.aliased() ? "alias: " + item.name() + " " : "";
            throw new EvaluationException("run Select error: " + alias + "expr: "
                    + item.expression().text() + " meet error, err:" + failure.getMessage());
        }
    }
}
