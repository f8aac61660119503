// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.analytic;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.expression.NamedExpression;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Puts the results of analytic calls behind the columns of each row, under the names of the calls. A call sees the results
 * of the calls before it. An error in one of them is an error of the row.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=analytic")
public final class AnalyticOperator implements Operator, Checkpointed {
    private final Value result = new Value();
    private List<NamedExpression> calls;
    private WiderRow wider;

    @Override
    public void open(OperatorContext context) {
        calls = context.expressions("calls");
        wider = new WiderRow(calls.stream().map(NamedExpression::name).toList());
    }

    @Override
    public void row(Row row, Output out) {
        Row target = wider.copy(row);
        int slot = row.shape().size();
        for (int call = 0; call < calls.size(); call++, slot++) {
            calls.get(call).expression().evaluate(target, result);
            // No value is no column, not a column that is null.
            if (result.isAbsent()) target.set(slot, Kind.MISSING);
            else target.set(slot, result);
        }
        out.row(target);
    }

    @Override
    public Object save() {
        Map<String, Object> state = new HashMap<>();
        for (NamedExpression call : calls) {
            if (call.expression() instanceof Checkpointed stateful) state.put(call.name(), stateful.save());
        }
        return state;
    }

    @Override
    public void restore(Object state, int version) throws Exception {
        Map<?, ?> saved = (Map<?, ?>) state;
        for (NamedExpression call : calls) {
            if (call.expression() instanceof Checkpointed stateful && saved.containsKey(call.name())) {
                stateful.restore(saved.get(call.name()), version);
            }
        }
    }
}
