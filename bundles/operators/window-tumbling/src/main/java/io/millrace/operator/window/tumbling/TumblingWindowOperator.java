// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.tumbling;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.operator.Pane;
import io.millrace.api.operator.WindowBoundaries;
import io.millrace.api.operator.WindowOptions;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.row.Row;
import io.millrace.api.row.WindowRange;
import io.millrace.api.time.WindowUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Emits what one pane collected at each boundary, empty windows included. Boundaries are aligned to the clock; the
 * first window begins when the rule does, or with the first row in event time.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=window-tumbling")
public final class TumblingWindowOperator implements Operator, Checkpointed {
    private static final Option LENGTH =
            WindowOptions.count("length").mandatory().describe("Units in a window");
    private static final Option INCREMENTAL = Option.flag("incremental")
            .describe("Whether empty windows are left out, and the first window begins at a boundary");
    private OperatorContext context;
    private WindowUnit unit;
    private long length;
    private boolean incremental;
    private Pane pane;
    private long start;
    private WindowBoundaries boundaries;

    @Override
    public OptionSet options() {
        return OptionSet.of(WindowOptions.UNIT, LENGTH, INCREMENTAL);
    }

    @Override
    public void provision(NodeContext node, Options options) {
        unit = WindowOptions.unit(options);
        length = options.integer(LENGTH);
        WindowOptions.millis(options, LENGTH);
        incremental = options.flag(INCREMENTAL);
    }

    @Override
    public void open(OperatorContext operatorContext) {
        context = operatorContext;
        pane = context.panes().create();
        boundaries = new WindowBoundaries(unit, length, context.isEventTime());
        if (context.isEventTime()) return;
        begin(context.startMillis());
        setTimer();
    }

    private void begin(long instant) {
        start = instant;
        boundaries.begin(instant, context.clock().zone());
        if (incremental && context.isEventTime()) start = boundaries.next() - boundaries.stepMillis();
    }

    private void setTimer() {
        if (!context.isEventTime()) context.setTimer(boundaries.next());
    }

    @Override
    public void row(Row row, Output out) {
        if (!boundaries.isBegun()) begin(row.timestamp());
        fireUpTo(row.timestamp(), out);
        pane.add(row);
    }

    @Override
    public void watermark(long millis, Output out) {
        if (context.isEventTime()) fireUpTo(millis, out);
        out.watermark(millis);
    }

    @Override
    public void timer(long atMillis, Output out) {
        long now = context.clock().millis();
        fireUpTo(boundaries.hasJumped(now, 0) ? now : atMillis, out);
    }

    private void fireUpTo(long time, Output out) {
        if (time < boundaries.next()) return;
        boolean jumped = boundaries.hasJumped(time, 0);
        fire(out);
        if (jumped) jumpTo(time);
        while (boundaries.next() <= time) fire(out);
        setTimer();
    }

    /** Leaves out the empty windows before an instant. A clock that jumped is aligned to anew. */
    private void jumpTo(long time) {
        if (!context.isEventTime()) {
            begin(time);
            return;
        }
        boundaries.jumpBehind(time);
        start = boundaries.next() - boundaries.stepMillis();
    }

    private void fire(Output out) {
        emit(WindowRange.of(start, boundaries.next()), out);
        start = boundaries.next();
        boundaries.advance();
    }

    /** In incremental form only the first window of a rule is emitted if it is empty, and then as no row at all. */
    private void emit(WindowRange range, Output out) {
        if (!incremental || pane.rowCount() > 0) {
            pane.emit(Optional.of(range), out);
            pane.clear();
        } else if (start == context.startMillis() && !context.isEventTime()) {
            out.batch(new Batch(List.of(), Optional.of(range), true));
        }
    }

    @Override
    public Object save() {
        return Map.of("start", start, "boundary", boundaries.next(), "pane", pane.save());
    }

    @Override
    public void restore(Object state, int version) throws Exception {
        Map<?, ?> saved = (Map<?, ?>) state;
        start = (Long) saved.get("start");
        boundaries.restore((Long) saved.get("boundary"));
        pane.restore(saved.get("pane"), pane.stateVersion());
        if (boundaries.isBegun()) setTimer();
    }
}
