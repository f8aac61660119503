// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.Expression;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.PlanExpression.Index;
import java.util.List;

/** {@code array[index]}, counted from zero, or from the end if negative. Null for null. */
final class IndexExpression extends CompiledExpression {
    private final Expression array;
    private final Expression index;
    private final Value holder = new Value();
    private final Value position = new Value();

    IndexExpression(Index plan, Expression array, Expression index) {
        super(plan);
        this.array = array;
        this.index = index;
    }

    @Override
    public void evaluate(Row row, Value out) {
        array.evaluate(row, holder);
        index.evaluate(row, position);
        if (holder.isAbsent() || position.isAbsent()) {
            out.setNull();
            return;
        }
        out.set(element(list(holder), integer(position)));
    }

    static List<?> list(Value holder) {
        if (holder.object() instanceof List<?> list) return list;
        throw new EvaluationException(
                "[] is an invalid operation for " + InvalidOperation.shown(holder) + ", expected an array");
    }

    static long integer(Value position) {
        if (position.isLong()) return position.asLong();
        if (position.isDouble()) return (long) position.asDouble();
        throw new EvaluationException("expected a number as index but found " + InvalidOperation.shown(position));
    }

    static Object element(List<?> list, long index) {
        long place = index < 0 ? list.size() + index : index;
        if (place < 0 || place >= list.size()) throw outside(index, list);
        return list.get((int) place);
    }

    static EvaluationException outside(long index, List<?> list) {
        return new EvaluationException("out of index: " + index + " of " + list.size());
    }
}
