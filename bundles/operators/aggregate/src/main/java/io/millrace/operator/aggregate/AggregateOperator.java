// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.aggregate;

import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.operator.Pane;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.row.Row;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Folds each batch into groups with aggregates; a row outside of any window is a batch of its own. Groups that a window has made
 * already pass through. With {@code keepRows} the rows stay as they are, and each is told the aggregates of its batch.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=aggregate")
public final class AggregateOperator implements Operator {
    private static final Option KEEP_ROWS = Option.flag("keepRows")
            .describe("Whether rows stay and get the aggregates of their batch, instead of being folded into groups");

    private final Completion completion = new Completion();
    private boolean keepRows;
    private Pane pane;

    @Override
    public OptionSet options() {
        return OptionSet.of(KEEP_ROWS);
    }

    @Override
    public void provision(NodeContext context, Options options) {
        keepRows = options.flag(KEEP_ROWS);
    }

    @Override
    public void open(OperatorContext context) {
        pane = context.panes().create();
    }

    @Override
    public void row(Row row, Output out) {
        fold(List.of(row));
        if (keepRows) out.row(completion.complete(row, pane.rows(row.window())));
        else pane.emit(row.window(), out);
    }

    @Override
    public void batch(Batch batch, Output out) {
        if (batch.grouped()) {
            out.batch(batch);
            return;
        }
        fold(batch.rows());
        if (keepRows) out.batch(completion.complete(batch, pane.rows(batch.window())));
        else pane.emit(batch.window(), out);
    }

    private void fold(List<Row> rows) {
        pane.clear();
        for (Row row : rows) pane.add(row);
    }
}
