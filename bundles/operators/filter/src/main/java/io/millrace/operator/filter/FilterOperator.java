// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.filter;

import io.millrace.api.checkpoint.Checkpointed;
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

/**
 * Passes rows on whose condition is true. A batch of which no row is left is not passed on; an error in one of its rows
 * is an error of the whole batch.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=filter")
public final class FilterOperator implements Operator, Checkpointed {
    private Expression condition;
    private Condition demand;

    @Override
    public void open(OperatorContext context) {
        condition = context.expression("condition")
                .orElseThrow(() -> MillraceException.options("operator filter needs the expression condition"));
        demand = Condition.where(condition);
    }

    @Override
    public void row(Row row, Output out) {
        if (!demand.accepts(row)) return;
        condition.hit(row);
        out.row(row);
    }

    @Override
    public void batch(Batch batch, Output out) {
        List<Row> accepted = new ArrayList<>();
        for (Row row : batch.rows()) {
            if (!demand.accepts(row)) continue;
            condition.hit(row);
            accepted.add(row);
        }
        if (!accepted.isEmpty()) out.batch(batch.withRows(accepted));
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
