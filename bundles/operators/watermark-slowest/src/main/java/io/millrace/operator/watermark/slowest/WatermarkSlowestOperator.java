// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.watermark.slowest;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.error.MillraceException;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.row.QualifiedColumns;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Keeps rows until the watermark has reached them and releases them in order of time. The watermark is the time of the stream
 * that is furthest behind, less the tolerance; there is none before every stream has delivered, and it never goes back. Rows
 * behind it are too late and left out.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=watermark-slowest")
public final class WatermarkSlowestOperator implements Operator, Checkpointed {
    private static final Option TOLERANCE =
            Option.duration("lateTolerance").describe("How far the watermark stays behind the newest event");
    private static final Option SOURCES = Option.list("sources").mandatory().describe("The streams to wait for");

    private long tolerance;
    private List<String> sources;
    private WaitingRows[] waiting;
    private long watermark = Long.MIN_VALUE;
    private long arrivals;
    private Shape lastShape;
    private int lastSource;

    @Override
    public OptionSet options() {
        return OptionSet.of(TOLERANCE, SOURCES);
    }

    @Override
    public void provision(NodeContext context, Options options) {
        tolerance = options.duration(TOLERANCE).toMillis();
        sources = options.list(SOURCES).stream().map(String::valueOf).toList();
        if (sources.isEmpty()) throw MillraceException.options("option sources is empty, expected names of streams");
        waiting = sources.stream().map(name -> new WaitingRows()).toArray(WaitingRows[]::new);
    }

    @Override
    public void open(OperatorContext context) {}

    @Override
    public void row(Row row, Output out) {
        if (row.timestamp() < watermark) {
            out.dropped("late");
            return;
        }
        if (row.shape() != lastShape) find(row.shape());
        waiting[lastSource].add(row, arrivals++);
        long candidate = slowest();
        if (candidate <= watermark) return;
        watermark = candidate;
        release(out);
        out.watermark(watermark);
    }

    private void find(Shape shape) {
        int source = sources.indexOf(QualifiedColumns.source(shape));
        if (source < 0) throw MillraceException.options("row " + shape + " is of none of the streams " + sources);
        lastShape = shape;
        lastSource = source;
    }

    /** Where the slowest stream stands, less the tolerance; nothing is less if one has not delivered. */
    private long slowest() {
        long least = Long.MAX_VALUE;
        for (WaitingRows rows : waiting) least = Math.min(least, rows.newest());
        return least == Long.MIN_VALUE ? least : least - tolerance;
    }

    private void release(Output out) {
        WaitingRows next = first();
        while (next != null) {
            out.row(next.poll());
            next = first();
        }
    }

    private WaitingRows first() {
        WaitingRows first = null;
        for (WaitingRows rows : waiting) {
            if (rows.isEmpty() || rows.firstTime() > watermark) continue;
            if (first == null || isBefore(rows, first)) first = rows;
        }
        return first;
    }

    private static boolean isBefore(WaitingRows one, WaitingRows other) {
        long time = one.firstTime();
        return time < other.firstTime() || time == other.firstTime() && one.firstArrival() < other.firstArrival();
    }

    @Override
    public Object save() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("watermark", watermark);
        state.put("arrivals", arrivals);
        state.put("streams", Arrays.stream(waiting).map(WaitingRows::save).toList());
        return state;
    }

    @Override
    public void restore(Object state, int version) {
        Map<?, ?> saved = (Map<?, ?>) state;
        watermark = (Long) saved.get("watermark");
        arrivals = (Long) saved.get("arrivals");
        List<?> streams = (List<?>) saved.get("streams");
        for (int i = 0; i < waiting.length; i++) waiting[i].restore(streams.get(i));
    }
}
