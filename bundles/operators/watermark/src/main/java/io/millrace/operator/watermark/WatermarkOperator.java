// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.watermark;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.row.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Keeps rows until the watermark has reached them and releases them in order of time. The watermark is the greatest
 * timestamp seen, less the tolerance; it never goes back. Rows behind it are too late and left out.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=watermark")
public final class WatermarkOperator implements Operator, Checkpointed {
    private static final Option TOLERANCE =
            Option.duration("lateTolerance").describe("How far the watermark stays behind the newest event");

    private final RowBuffer buffer = new RowBuffer();
    private long tolerance;
    private long watermark = Long.MIN_VALUE;

    @Override
    public OptionSet options() {
        return OptionSet.of(TOLERANCE);
    }

    @Override
    public void provision(NodeContext context, Options options) {
        tolerance = options.duration(TOLERANCE).toMillis();
    }

    @Override
    public void open(OperatorContext context) {}

    @Override
    public void row(Row row, Output out) {
        long time = row.timestamp();
        if (time < watermark) {
            out.dropped("late");
            return;
        }
        long candidate = time - tolerance;
        if (candidate <= watermark) {
            buffer.add(row.copy());
            return;
        }
        watermark = candidate;
        release(row, out);
        out.watermark(watermark);
    }

    private void release(Row newest, Output out) {
        long time = newest.timestamp();
        if (time > watermark) buffer.add(newest.copy());
        while (buffer.hasRowUpTo(Math.min(time, watermark))) out.row(buffer.poll());
        if (time <= watermark) out.row(newest);
        while (buffer.hasRowUpTo(watermark)) out.row(buffer.poll());
    }

    @Override
    public Object save() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("watermark", watermark);
        state.put("rows", buffer.save());
        return state;
    }

    @Override
    public void restore(Object state, int version) {
        Map<?, ?> saved = (Map<?, ?>) state;
        watermark = (Long) saved.get("watermark");
        buffer.restore((List<?>) saved.get("rows"));
    }
}
