// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.batch.aggregate;

import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.operator.Pane;
import io.millrace.api.row.Row;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Puts aggregates over a whole batch behind the columns of each of its rows, so that conditions on single rows can use
 * them. A row outside of any window is a batch of its own.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=batch-aggregate")
public final class BatchAggregateOperator implements Operator {
    private Pane pane;
    private final Totals totals = new Totals();

    @Override
    public void open(OperatorContext context) {
        pane = context.panes().create();
    }

    @Override
    public void row(Row row, Output out) {
        fold(new Batch(List.of(row), row.window(), false));
        out.row(totals.behind(row));
    }

    @Override
    public void batch(Batch batch, Output out) {
        if (batch.rows().isEmpty()) {
            out.batch(batch);
            return;
        }
        fold(batch);
        out.batch(batch.withRows(batch.rows().stream().map(totals::behind).toList()));
    }

    private void fold(Batch batch) {
        pane.clear();
        batch.rows().forEach(pane::add);
        pane.emit(Optional.empty(), totals);
        pane.clear();
    }
}
