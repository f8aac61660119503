// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.filter;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.expression.Expression;
import io.millrace.api.expression.ExpressionState;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Passes rows on whose condition is true. A batch of which no row is left is not passed on; an error in one of its rows
 * is an error of the whole batch.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=filter")
public final class FilterOperator implements Operator, Checkpointed {
    private final Value result = new Value();
    private Expression condition;

    @Override
    public void open(OperatorContext context) {
        condition = context.expression("condition")
                .orElseThrow(() -> MillraceException.options("operator filter needs the expression condition"));
    }

    @Override
    public void row(Row row, Output out) {
        if (!accepts(row)) return;
        condition.hit(row);
        out.row(row);
    }

    @Override
    public void batch(Batch batch, Output out) {
        List<Row> accepted = new ArrayList<>();
        for (Row row : batch.rows()) {
            if (!accepts(row)) continue;
            condition.hit(row);
            accepted.add(row);
        }
        if (!accepted.isEmpty()) out.batch(batch.withRows(accepted));
    }

    private boolean accepts(Row row) {
        try {
            condition.evaluate(row, result);
        } catch (EvaluationException failure) {
            throw new EvaluationException("run Where error: " + failure.getMessage());
        }
        if (result.isTrue()) return true;
        if (result.isAbsent() || result.kind() == Kind.BOOLEAN) return false;
        throw new EvaluationException("run Where error: invalid condition that returns non-bool value "
                + result.kind().label() + "(" + result + ")");
    }

    @Override
    public Object save() {
        return ExpressionState.save(List.of(condition));
    }

    @Override
    public void restore(Object state, int version) throws Exception {
        ExpressionState.restore(List.of(condition), state);
    }
}
