// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.count;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.operator.Pane;
import io.millrace.api.operator.WindowOptions;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.row.Row;
import io.millrace.api.row.WindowRange;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Emits the last {@code length} rows after every so many rows, once there are enough. Rows are collected in panes as
 * long as the greatest number that divides both, so that a row is taken in once.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=window-count")
public final class CountWindowOperator implements Operator, Checkpointed {
    private static final Option LENGTH =
            WindowOptions.count("length").mandatory().describe("Rows in a window");
    private static final Option EVERY =
            WindowOptions.count("every").describe("Rows from window to window, the length if not given");

    private OperatorContext context;
    private long length;
    private long every;
    private long paneLength;
    private final Deque<Pane> panes = new ArrayDeque<>();
    private Pane newest;
    private Pane whole;
    private long seen;

    @Override
    public OptionSet options() {
        return OptionSet.of(LENGTH, EVERY);
    }

    @Override
    public void provision(NodeContext node, Options options) {
        length = options.integer(LENGTH);
        every = options.has("every") ? options.integer(EVERY) : length;
        paneLength = BigInteger.valueOf(length).gcd(BigInteger.valueOf(every)).longValueExact();
    }

    @Override
    public void open(OperatorContext operatorContext) {
        context = operatorContext;
        whole = context.panes().create();
        newest = context.panes().create();
    }

    @Override
    public void row(Row row, Output out) {
        newest.add(row);
        seen++;
        if (newest.rowCount() == paneLength) completePane();
        if (seen % every == 0 && seen >= length) fire(out);
    }

    private void completePane() {
        panes.add(newest);
        newest = panes.size() * paneLength > length
                ? panes.poll()
                : context.panes().create();
        newest.clear();
    }

    private void fire(Output out) {
        long now = context.clock().millis();
        Optional<WindowRange> range = Optional.of(WindowRange.of(now, now));
        if (panes.size() == 1) {
            panes.peek().emit(range, out);
            return;
        }
        whole.clear();
        panes.forEach(whole::addAll);
        whole.emit(range, out);
    }

    @Override
    public Object save() {
        List<Object> saved = new ArrayList<>();
        panes.forEach(pane -> saved.add(pane.save()));
        return Map.of("seen", seen, "panes", saved, "newest", newest.save());
    }

    @Override
    public void restore(Object state, int version) throws Exception {
        Map<?, ?> saved = (Map<?, ?>) state;
        seen = (Long) saved.get("seen");
        newest.restore(saved.get("newest"), newest.stateVersion());
        panes.clear();
        for (Object item : (List<?>) saved.get("panes")) {
            Pane pane = context.panes().create();
            pane.restore(item, pane.stateVersion());
            panes.add(pane);
        }
    }
}
