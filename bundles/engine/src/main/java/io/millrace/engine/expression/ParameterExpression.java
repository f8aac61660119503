// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.PlanExpression.Literal;

/** A constant that is another one for each rule. */
final class ParameterExpression extends CompiledExpression {
    private final Value value;

    ParameterExpression(Literal plan, Value value) {
        super(plan);
        this.value = value;
    }

    @Override
    public void evaluate(Row row, Value out) {
        out.set(value);
    }
}
