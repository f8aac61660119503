// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.hopping;

import io.millrace.api.checkpoint.Checkpointed;
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
    private static final Option LENGTH =
            WindowOptions.count("length").mandatory().describe("Units in a window");
    private static final Option HOP = WindowOptions.count("hop").mandatory().describe("Units from window to window");

    private OperatorContext context;
    private WindowUnit unit;
    private long hop;
    private long lengthMillis;
    private long hopMillis;
    private PaneRing panes;
    private Pane whole;
    private WindowBoundaries boundaries;

    @Override
    public OptionSet options() {
        return OptionSet.of(WindowOptions.UNIT, LENGTH, HOP);
    }

    @Override
    public void provision(NodeContext node, Options options) {
        unit = WindowOptions.unit(options);
        hop = options.integer(HOP);
        lengthMillis = WindowOptions.millis(options, LENGTH);
        hopMillis = WindowOptions.millis(options, HOP);
    }

    @Override
    public void open(OperatorContext operatorContext) {
        context = operatorContext;
        long paneMillis = BigInteger.valueOf(lengthMillis)
                .gcd(BigInteger.valueOf(hopMillis))
                .longValueExact();
        panes = new PaneRing(context.panes(), paneMillis);
        whole = context.panes().create();
        boundaries = new WindowBoundaries(unit, hop, context.isEventTime());
        if (context.isEventTime()) return;
        begin(context.startMillis());
        setTimer();
    }

    private void begin(long instant) {
        boundaries.begin(instant, context.clock().zone());
    }

    private void setTimer() {
        if (!context.isEventTime()) context.setTimer(boundaries.next());
    }

    @Override
    public void row(Row row, Output out) {
        if (!boundaries.isBegun()) begin(row.timestamp());
        fireUpTo(row.timestamp(), out);
        if (row.timestamp() >= boundaries.next() - lengthMillis) {
            panes.at(row.timestamp(), boundaries.next()).add(row);
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
        if (time < boundaries.next()) return;
        boolean jumped = hasJumped(time);
        fire(out);
        if (jumped) jumpTo(time, out);
        while (boundaries.next() <= time) fire(out);
        panes.dropBefore(boundaries.next() - lengthMillis);
        setTimer();
    }

    /** Fires the windows that still have rows and leaves out the empty ones. A clock that jumped is aligned to anew. */
    private void jumpTo(long time, Output out) {
        if (!context.isEventTime()) {
            begin(time);
            return;
        }
        panes.dropBefore(boundaries.next() - lengthMillis);
        while (!panes.isEmpty()) {
            fire(out);
            panes.dropBefore(boundaries.next() - lengthMillis);
        }
        boundaries.jumpBehind(time);
    }

    private boolean hasJumped(long time) {
        return boundaries.hasJumped(time, lengthMillis / hopMillis);
    }

    private void fire(Output out) {
        long start = boundaries.next() - lengthMillis;
        panes.dropBefore(start);
        panes.forEachIn(start, boundaries.next(), whole::addAll);
        whole.emit(Optional.of(WindowRange.of(start, boundaries.next())), out);
        whole.clear();
        boundaries.advance();
    }

    @Override
    public Object save() {
        return Map.of("boundary", boundaries.next(), "panes", panes.save());
    }

    @Override
    public void restore(Object state, int version) throws Exception {
        Map<?, ?> saved = (Map<?, ?>) state;
        boundaries.restore((Long) saved.get("boundary"));
        panes.restore(saved.get("panes"));
        if (boundaries.isBegun()) setTimer();
    }
}
