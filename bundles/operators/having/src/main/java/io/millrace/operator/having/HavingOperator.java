// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.having;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.expression.Condition;
import io.millrace.api.expression.Expression;
import io.millrace.api.expression.ExpressionState;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Row;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** Passes groups on whose condition is true. Unlike a filter it takes null for an error, as eKuiper does. */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=having")
public final class HavingOperator implements Operator, Checkpointed {
    private Expression condition;
    private Condition demand;

    @Override
    public void open(OperatorContext context) {
        condition = context.expression("condition")
                .orElseThrow(() -> MillraceException.options("operator having needs the expression condition"));
        demand = Condition.having(condition);
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
            if (demand.accepts(row)) accepted.add(row);
        }
        if (accepted.isEmpty()) return;
        condition.hit(accepted.get(0));
        out.batch(batch.withRows(accepted));
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
