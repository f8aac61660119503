// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.row.QualifiedColumns;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.PlanExpression.Column;

/** A column, found by name once for each shape. */
final class ColumnExpression extends CompiledExpression {
    private final String name;
    private Shape shape = Shape.empty();
    private int slot = -1;

    ColumnExpression(Column plan) {
        super(plan);
        this.name = plan.source()
                .map(source -> QualifiedColumns.name(source, plan.name()))
                .orElse(plan.name());
    }

    @Override
    public void evaluate(Row row, Value out) {
        if (row.shape() != shape) find(row.shape());
        if (slot < 0) out.setMissing();
        else row.read(slot, out);
    }

    private void find(Shape other) {
        shape = other;
        slot = other.slot(name);
    }
}
