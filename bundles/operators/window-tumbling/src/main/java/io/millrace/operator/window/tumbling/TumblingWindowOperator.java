// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.tumbling;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.error.MillraceException;
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
    private static final Option UNIT = Option.text("unit").mandatory().describe("dd, hh, mi, ss or ms");
    private static final Option LENGTH = Option.integer("length").mandatory().describe("Units in a window");
    private static final Option INCREMENTAL = Option.flag("incremental")
            .describe("Whether empty windows are left out, and the first window begins at a boundary");
    private static final long NONE = Long.MAX_VALUE;
    /**
     * So many windows are caught up with; behind more the clock has jumped, or the rule stood still, and it begins
     * anew.
     */
    private static final long MOST_MISSED = 1_000;
    /** Empty windows that a gap in event time may fire; a row from the far future must not keep a rule busy for hours. */
    private static final long MOST_EMPTY = 100_000;

    private OperatorContext context;
    private WindowUnit unit;
    private long length;
    private boolean incremental;
    private Pane pane;
    private long start;
    private long boundary = NONE;

    @Override
    public OptionSet options() {
        return OptionSet.of(UNIT, LENGTH, INCREMENTAL);
    }

    @Override
    public void provision(NodeContext node, Options options) {
        unit = WindowUnit.of(options.text(UNIT))
                .orElseThrow(() -> MillraceException.options(
                        "option unit is " + options.text(UNIT) + ", expected dd, hh, mi, ss or ms"));
        length = options.integer(LENGTH);
        incremental = options.flag(INCREMENTAL);
        if (length < 1) throw MillraceException.options("option length is " + length + ", expected at least 1");
    }

    @Override
    public void open(OperatorContext operatorContext) {
        context = operatorContext;
        pane = context.panes().create();
        if (context.isEventTime()) return;
        begin(context.startMillis());
        setTimer();
    }

    private void begin(long instant) {
        start = instant;
        boundary = unit.firstBoundary(instant, length, context.clock().zone());
        if (incremental && context.isEventTime()) start = boundary - length * unit.millis();
    }

    private void setTimer() {
        if (!context.isEventTime()) context.setTimer(boundary);
    }

    @Override
    public void row(Row row, Output out) {
        if (boundary == NONE) begin(row.timestamp());
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
        fireUpTo(hasJumped(now) ? now : atMillis, out);
    }

    private void fireUpTo(long time, Output out) {
        if (time < boundary) return;
        boolean jumped = hasJumped(time);
        fire(out);
        if (jumped) jumpTo(time);
        while (boundary <= time) fire(out);
        setTimer();
    }

    /** Leaves out the empty windows before an instant. A clock that jumped is aligned to anew. */
    private void jumpTo(long time) {
        if (!context.isEventTime()) {
            begin(time);
            return;
        }
        long millis = length * unit.millis();
        start = boundary + Math.floorDiv(time - boundary, millis) * millis;
        boundary = start + millis;
    }

    private boolean hasJumped(long time) {
        long most = context.isEventTime() ? MOST_EMPTY : MOST_MISSED;
        return (time - boundary) / (length * unit.millis()) >= most;
    }

    private void fire(Output out) {
        emit(WindowRange.of(start, boundary), out);
        start = boundary;
        boundary += length * unit.millis();
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
        return Map.of("start", start, "boundary", boundary, "pane", pane.save());
    }

    @Override
    public void restore(Object state, int version) throws Exception {
        Map<?, ?> saved = (Map<?, ?>) state;
        start = (Long) saved.get("start");
        boundary = (Long) saved.get("boundary");
        pane.restore(saved.get("pane"), pane.stateVersion());
        if (boundary != NONE) setTimer();
    }
}
