// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.Expression;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.PlanExpression.Slice;
import java.util.List;
import java.util.Optional;

/**
 * {@code array[from:to]}, the end excluded, bounds counted from the end if negative. Bounds that turn out equal give the
 * element there rather than an empty list, as eKuiper does.
 */
final class SliceExpression extends CompiledExpression {
    private final Expression array;
    private final Optional<Expression> from;
    private final Optional<Expression> to;
    private final Value holder = new Value();
    private final Value bound = new Value();

    SliceExpression(Slice plan, Expression array, Optional<Expression> from, Optional<Expression> to) {
        super(plan);
        this.array = array;
        this.from = from;
        this.to = to;
    }

    @Override
    public void evaluate(Row row, Value out) {
        array.evaluate(row, holder);
        if (holder.isAbsent()) {
            out.setNull();
            return;
        }
        List<?> list = IndexExpression.list(holder);
        long start = bound(from, row, list, 0);
        long end = bound(to, row, list, list.size());
        if (start < 0 || start >= list.size()) throw IndexExpression.outside(start, list);
        if (end < 0 || end > list.size()) throw IndexExpression.outside(end, list);
        if (start > end) throw new EvaluationException("start index " + start + " must be below end index " + end);
        if (start == end) out.set(list.get((int) start));
        else out.set(list.subList((int) start, (int) end));
    }

    private long bound(Optional<Expression> expression, Row row, List<?> list, long otherwise) {
        if (expression.isEmpty()) return otherwise;
        expression.get().evaluate(row, bound);
        long given = IndexExpression.integer(bound);
        return given < 0 ? list.size() + given : given;
    }
}
