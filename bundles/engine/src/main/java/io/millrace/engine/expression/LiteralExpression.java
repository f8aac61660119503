// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.PlanExpression.Literal;

/** A constant. */
final class LiteralExpression extends CompiledExpression {
    private final Value value = new Value();

    LiteralExpression(Literal plan) {
        super(plan);
        value.set(plan.value());
    }

    @Override
    public void evaluate(Row row, Value out) {
        out.set(value);
    }
}
