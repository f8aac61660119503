// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.aggregate;

import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.operator.Pane;
import io.millrace.api.row.Row;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Folds each batch into groups with aggregates; a row outside of any window is a batch of its own. Groups that a window has made
 * already pass through.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=aggregate")
public final class AggregateOperator implements Operator {
    private Pane pane;

    @Override
    public void open(OperatorContext context) {
        pane = context.panes().create();
    }

    @Override
    public void row(Row row, Output out) {
        pane.clear();
        pane.add(row);
        pane.emit(row.window(), out);
    }

    @Override
    public void batch(Batch batch, Output out) {
        if (batch.grouped()) {
            out.batch(batch);
            return;
        }
        pane.clear();
        for (Row row : batch.rows()) pane.add(row);
        pane.emit(batch.window(), out);
    }
}
