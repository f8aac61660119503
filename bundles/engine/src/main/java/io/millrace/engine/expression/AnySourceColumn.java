// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.row.QualifiedColumns;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.PlanExpression.Column;
import java.util.stream.IntStream;

/** A column of whichever source has one of that name: the first in the row that is not missing. */
final class AnySourceColumn extends CompiledExpression {
    private final String name;
    private Shape shape = Shape.empty();
    private int[] slots = {};

    AnySourceColumn(Column plan) {
        super(plan);
        this.name = plan.name();
    }

    @Override
    public void evaluate(Row row, Value out) {
        if (row.shape() != shape) find(row.shape());
        for (int slot : slots) {
            if (row.isMissing(slot)) continue;
            row.read(slot, out);
            return;
        }
        out.setMissing();
    }

    private void find(Shape other) {
        shape = other;
        slots = IntStream.range(0, other.size())
                .filter(slot -> QualifiedColumns.plain(other.column(slot)).equals(name))
                .toArray();
    }
}
