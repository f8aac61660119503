// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.hopping;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.error.MillraceException;
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
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Collects rows in panes as long as the greatest stretch that divides both length and hop, and puts the panes of a
 * window together when it fires. So a row costs the same however many windows it belongs to.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=window-hopping")
public final class HoppingWindowOperator implements Operator, Checkpointed {
    private static final Option UNIT = Option.text("unit").mandatory().describe("dd, hh, mi, ss or ms");
    private static final Option LENGTH = Option.integer("length").mandatory().describe("Units in a window");
    private static final Option HOP = Option.integer("hop").mandatory().describe("Units from window to window");
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
    private long hop;
    private long lengthMillis;
    private long hopMillis;
    private PaneRing panes;
    private Pane whole;
    private long boundary = NONE;

    @Override
    public OptionSet options() {
        return OptionSet.of(UNIT, LENGTH, HOP);
    }

    @Override
    public void provision(NodeContext node, Options options) {
        unit = WindowUnit.of(options.text(UNIT))
                .orElseThrow(() -> MillraceException.options(
                        "option unit is " + options.text(UNIT) + ", expected dd, hh, mi, ss or ms"));
        hop = atLeastOne(options, HOP);
        lengthMillis = atLeastOne(options, LENGTH) * unit.millis();
        hopMillis = hop * unit.millis();
    }

    private static long atLeastOne(Options options, Option option) {
        long count = options.integer(option);
        if (count > 0) return count;
        throw MillraceException.options("option " + option.name() + " is " + count + ", expected at least 1");
    }

    @Override
    public void open(OperatorContext operatorContext) {
        context = operatorContext;
        long paneMillis = BigInteger.valueOf(lengthMillis)
                .gcd(BigInteger.valueOf(hopMillis))
                .longValueExact();
        panes = new PaneRing(context.panes(), paneMillis);
        whole = context.panes().create();
        if (context.isEventTime()) return;
        begin(context.startMillis());
        setTimer();
    }

    private void begin(long instant) {
        boundary = unit.firstBoundary(instant, hop, context.clock().zone());
    }

    private void setTimer() {
        if (!context.isEventTime()) context.setTimer(boundary);
    }

    @Override
    public void row(Row row, Output out) {
        if (boundary == NONE) begin(row.timestamp());
        fireUpTo(row.timestamp(), out);
        if (row.timestamp() >= boundary - lengthMillis) {
            panes.at(row.timestamp(), boundary).add(row);
        }
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
        if (jumped) jumpTo(time, out);
        while (boundary <= time) fire(out);
        panes.dropBefore(boundary - lengthMillis);
        setTimer();
    }

    /** Fires the windows that still have rows and leaves out the empty ones. A clock that jumped is aligned to anew. */
    private void jumpTo(long time, Output out) {
        if (!context.isEventTime()) {
            begin(time);
            return;
        }
        panes.dropBefore(boundary - lengthMillis);
        while (!panes.isEmpty()) {
            fire(out);
            panes.dropBefore(boundary - lengthMillis);
        }
        boundary += (Math.floorDiv(time - boundary, hopMillis) + 1) * hopMillis;
    }

    private boolean hasJumped(long time) {
        long most = context.isEventTime() ? MOST_EMPTY : MOST_MISSED;
        return (time - boundary) / hopMillis - lengthMillis / hopMillis >= most;
    }

    private void fire(Output out) {
        long start = boundary - lengthMillis;
        panes.dropBefore(start);
        panes.forEachIn(start, boundary, whole::addAll);
        whole.emit(Optional.of(WindowRange.of(start, boundary)), out);
        whole.clear();
        boundary += hopMillis;
    }

    @Override
    public Object save() {
        return Map.of("boundary", boundary, "panes", panes.save());
    }

    @Override
    public void restore(Object state, int version) throws Exception {
        Map<?, ?> saved = (Map<?, ?>) state;
        boundary = (Long) saved.get("boundary");
        panes.restore(saved.get("panes"));
        if (boundary != NONE) setTimer();
    }
}
