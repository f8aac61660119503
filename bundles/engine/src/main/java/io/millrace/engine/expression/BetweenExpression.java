// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.Expression;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression.Between;

/** {@code BETWEEN}, bounds included; false, negated or not, if anything is null. */
final class BetweenExpression extends CompiledExpression {
    private final Expression value;
    private final Expression low;
    private final Expression high;
    private final Comparison comparison;
    private final boolean negated;
    private final Value middle = new Value();
    private final Value bottom = new Value();
    private final Value top = new Value();

    BetweenExpression(Between plan, Expression value, Expression low, Expression high, Comparison comparison) {
        super(plan);
        this.value = value;
        this.low = low;
        this.high = high;
        this.comparison = comparison;
        this.negated = plan.negated();
    }

    @Override
    public void evaluate(Row row, Value out) {
        value.evaluate(row, middle);
        low.evaluate(row, bottom);
        high.evaluate(row, top);
        if (middle.isAbsent() || bottom.isAbsent() || top.isAbsent()) out.setBoolean(false);
        else out.setBoolean(isInside() != negated);
    }

    private boolean isInside() {
        try {
            boolean above = comparison.test(middle, BinaryOperator.GREATER_OR_EQUAL, bottom);
            return comparison.test(middle, BinaryOperator.LESS_OR_EQUAL, top) && above;
        } catch (EvaluationException clash) {
            throw new EvaluationException("between operator cannot compare " + InvalidOperation.shown(middle) + " with "
                    + InvalidOperation.shown(bottom) + " and " + InvalidOperation.shown(top));
        }
    }
}
