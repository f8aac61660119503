// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.expression.Expression;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.PlanExpression.InList;
import java.util.List;

/** {@code IN (a, b)}; false, negated or not, if the value is null; null elements are skipped. */
final class InListExpression extends CompiledExpression {
    private final Expression value;
    private final Expression[] elements;
    private final Comparison comparison;
    private final boolean negated;
    private final Value wanted = new Value();
    private final Value element = new Value();

    InListExpression(InList plan, Expression value, List<Expression> elements, Comparison comparison) {
        super(plan);
        this.value = value;
        this.elements = elements.toArray(Expression[]::new);
        this.comparison = comparison;
        this.negated = plan.negated();
    }

    @Override
    public void evaluate(Row row, Value out) {
        value.evaluate(row, wanted);
        out.setBoolean(!wanted.isAbsent() && contains(row) != negated);
    }

    private boolean contains(Row row) {
        for (Expression candidate : elements) {
            candidate.evaluate(row, element);
            if (!element.isAbsent() && comparison.isElement(wanted, element)) return true;
        }
        return false;
    }
}
