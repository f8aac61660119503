// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.Expression;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.PlanExpression.Member;
import java.util.Map;

/** {@code object->member}; null where there is no such member or no object. */
final class MemberExpression extends CompiledExpression {
    private final Expression object;
    private final String name;
    private final Value holder = new Value();

    MemberExpression(Member plan, Expression object) {
        super(plan);
        this.object = object;
        this.name = plan.name();
    }

    @Override
    public void evaluate(Row row, Value out) {
        object.evaluate(row, holder);
        if (holder.kind() == Kind.LIST) {
            throw new EvaluationException(
                    "the -> operator expects an object but found " + InvalidOperation.shown(holder));
        }
        if (holder.object() instanceof Map<?, ?> map) out.set(map.get(name));
        else out.setNull();
    }
}
