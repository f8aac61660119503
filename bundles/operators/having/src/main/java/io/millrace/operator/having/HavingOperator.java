// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.having;

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

/** Passes groups on whose condition is true. Unlike a filter it takes null for an error, as eKuiper does. */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=having")
public final class HavingOperator implements Operator, Checkpointed {
    private final Value result = new Value();
    private Expression condition;

    @Override
    public void open(OperatorContext context) {
        condition = context.expression("condition")
                .orElseThrow(() -> MillraceException.options("operator having needs the expression condition"));
    }

    @Override
    public void row(Row row, Output out) {
        throw new EvaluationException(
                "run Having error: invalid input, expected a window or group but found a single row");
    }

    @Override
    public void batch(Batch batch, Output out) {
        List<Row> accepted = new ArrayList<>();
        for (Row row : batch.rows()) {
            if (accepts(row)) accepted.add(row);
        }
        if (accepted.isEmpty()) return;
        condition.hit(accepted.get(0));
        out.batch(batch.withRows(accepted));
    }

    private boolean accepts(Row row) {
        try {
            condition.evaluate(row, result);
        } catch (EvaluationException failure) {
            throw new EvaluationException("run Having error: " + failure.getMessage());
        }
        if (result.kind() == Kind.BOOLEAN) return result.isTrue();
        throw new EvaluationException("run Having error: invalid condition that returns non-bool value "
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
