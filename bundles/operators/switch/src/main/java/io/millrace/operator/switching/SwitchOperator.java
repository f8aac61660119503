// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.switching;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.expression.NamedExpression;
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
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Sends each row into the outlets whose conditions are true; the condition of outlet 0 comes first. A batch goes as a whole: its
 * first row is judged, or all of its rows folded into one where conditions have aggregates. A row whose conditions fail is
 * counted as an error and dropped; it is not sent on, not even as an error.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=switch")
public final class SwitchOperator implements Operator {
    private static final Option STOP =
            Option.flag("stopAtFirstMatch").describe("Whether a row goes the first way only whose condition it meets");
    private static final Option FOLDS =
            Option.flag("folds").describe("Whether conditions are about all rows of a batch folded into one");

    private OperatorContext context;
    private List<NamedExpression> cases;
    private boolean stopAtFirstMatch;
    private boolean folds;
    private Pane pane;

    @Override
    public OptionSet options() {
        return OptionSet.of(STOP, FOLDS);
    }

    @Override
    public void provision(NodeContext nodeContext, Options options) {
        stopAtFirstMatch = options.flag(STOP);
        folds = options.flag(FOLDS);
    }

    @Override
    public void open(OperatorContext operatorContext) {
        context = operatorContext;
        cases = operatorContext.expressions("cases");
        if (cases.isEmpty()) throw MillraceException.options("operator switch needs the expressions cases");
        pane = operatorContext.panes().create();
    }

    @Override
    public void row(Row row, Output out) {
        send(row, outlet -> out.outlet(outlet).row(row));
    }

    @Override
    public void batch(Batch batch, Output out) {
        if (folds) {
            pane.clear();
            batch.rows().forEach(pane::add);
            pane.emit(batch.window(), new FoldedRow(row -> send(row, batch, out), context::report));
        } else if (!batch.rows().isEmpty()) {
            send(batch.rows().get(0), batch, out);
        }
    }

    private void send(Row judged, Batch batch, Output out) {
        send(judged, outlet -> out.outlet(outlet).batch(batch));
    }

    private void send(Row judged, Consumer<Integer> way) {
        try {
            for (int outlet = 0; outlet < cases.size(); outlet++) {
                if (!cases.get(outlet).expression().isTrue(judged)) continue;
                way.accept(outlet);
                if (stopAtFirstMatch) return;
            }
        } catch (EvaluationException failure) {
            context.report(failure);
        }
    }
}
