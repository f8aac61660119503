// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.Expression;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.PlanExpression.InArray;
import java.util.List;

/** {@code IN array}. A null array contains nothing, whatever the value; otherwise a null value is in no array nor out of it. */
final class InArrayExpression extends CompiledExpression {
    private final Expression value;
    private final Expression array;
    private final Comparison comparison;
    private final boolean negated;
    private final Value wanted = new Value();
    private final Value list = new Value();
    private final Value element = new Value();

    InArrayExpression(InArray plan, Expression value, Expression array, Comparison comparison) {
        super(plan);
        this.value = value;
        this.array = array;
        this.comparison = comparison;
        this.negated = plan.negated();
    }

    @Override
    public void evaluate(Row row, Value out) {
        array.evaluate(row, list);
        if (list.isAbsent()) {
            out.setBoolean(negated);
            return;
        }
        if (!(list.object() instanceof List<?> elements)) {
            throw new EvaluationException(
                    "evaluate in expression error: expected an array but found " + InvalidOperation.shown(list));
        }
        value.evaluate(row, wanted);
        out.setBoolean(!wanted.isAbsent() && contains(elements) != negated);
    }

    private boolean contains(List<?> elements) {
        for (Object candidate : elements) {
            element.set(candidate);
            if (!element.isAbsent() && comparison.isElement(wanted, element)) return true;
        }
        return false;
    }
}
