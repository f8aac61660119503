// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.hold;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.Expression;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Row;
import io.millrace.api.row.SavedRow;
import io.millrace.api.row.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Holds each row back until the time {@code until}, if its own clock shows {@code now} when it comes; both are integers, in
 * milliseconds. Rows whose time has come, or which name none, go on at once, each alone. At the end of all input nothing is
 * held any more.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=hold")
public final class HoldOperator implements Operator, Checkpointed {
    private final PriorityQueue<HeldRow> held = new PriorityQueue<>();
    private final Value value = new Value();
    private OperatorContext context;
    private Expression until;
    private Expression now;
    private long arrivals;

    @Override
    public void open(OperatorContext operatorContext) {
        context = operatorContext;
        until = expression("until");
        now = expression("now");
    }

    private Expression expression(String name) {
        return context.expression(name).orElseThrow(() -> new IllegalStateException("hold has no expression " + name));
    }

    @Override
    public void row(Row row, Output out) {
        long arrival = context.clock().millis();
        release(arrival, out);
        long wait = waiting(row);
        if (wait <= 0) {
            out.row(row);
            return;
        }
        if (held.size() >= context.mostKept()) {
            throw new EvaluationException("no room to hold one more row, there are " + held.size());
        }
        hold(new HeldRow(arrival + wait, arrivals++, row.copy()));
    }

    private void hold(HeldRow row) {
        held.add(row);
        if (held.peek() == row) context.setTimer(row.due());
    }

    private long waiting(Row row) {
        until.evaluate(row, value);
        if (!value.isLong()) return 0;
        long end = value.asLong();
        now.evaluate(row, value);
        if (!value.isLong() || end <= value.asLong()) return 0;
        long wait = end - value.asLong();
        return wait < 0 ? Long.MAX_VALUE / 2 : Math.min(wait, Long.MAX_VALUE / 2);
    }

    @Override
    public void timer(long atMillis, Output out) {
        release(atMillis, out);
        if (!held.isEmpty()) context.setTimer(held.peek().due());
    }

    @Override
    public void end(Output out) {
        release(Long.MAX_VALUE, out);
    }

    private void release(long time, Output out) {
        while (!held.isEmpty() && held.peek().due() <= time) out.row(held.poll().row());
    }

    @Override
    public Object save() {
        List<Object> rows = new ArrayList<>();
        held.stream().sorted().forEach(row -> rows.add(List.of(row.due(), SavedRow.of(row.row()))));
        return rows;
    }

    @Override
    public void restore(Object state, int version) {
        held.clear();
        for (Object saved : (List<?>) state) {
            List<?> row = (List<?>) saved;
            hold(new HeldRow((Long) row.get(0), arrivals++, SavedRow.restore(row.get(1))));
        }
    }
}
