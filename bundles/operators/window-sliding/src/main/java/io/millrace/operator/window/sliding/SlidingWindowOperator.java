// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.sliding;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.Expression;
import io.millrace.api.expression.ExpressionState;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Looks at the stretch of time before each event, or before each event that meets the expression {@code trigger}. With a
 * delay the stretch goes on behind the event and is looked at when it is over; or it is looked at twice, at the event and
 * then at what came behind it.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=window-sliding")
public final class SlidingWindowOperator implements Operator, Checkpointed {
    private SlidingOptions options;
    private OperatorContext context;
    private Optional<Expression> trigger;
    /** The later part first: where both are due at once it belongs to the older event. */
    private final List<Slide> slides = new ArrayList<>();

    private long timer = Long.MAX_VALUE;

    @Override
    public OptionSet options() {
        return SlidingOptions.ALL;
    }

    @Override
    public void provision(NodeContext node, Options given) {
        options = SlidingOptions.of(given);
    }

    @Override
    public void open(OperatorContext operatorContext) {
        context = operatorContext;
        trigger = context.expression("trigger");
        for (Stretch stretch : options.stretches()) {
            slides.add(new Slide(context.panes().createSliding(), stretch));
        }
    }

    @Override
    public void row(Row row, Output out) {
        long time = row.timestamp();
        for (Slide due; (due = earliest()) != null && due.isOverAt(time); ) due.fire(out);
        for (Slide slide : slides) slide.add(row);
        if (triggers(row)) slides.forEach(slide -> slide.trigger(time));
        if (!context.isEventTime()) fireUpTo(time, out);
    }

    private boolean triggers(Row row) {
        if (trigger.isEmpty()) return true;
        try {
            if (!trigger.get().isTrue(row)) return false;
        } catch (EvaluationException notTrue) {
            return false;
        }
        trigger.get().hit(row);
        return true;
    }

    @Override
    public void watermark(long millis, Output out) {
        if (context.isEventTime()) fireUpTo(millis, out);
        out.watermark(millis);
    }

    @Override
    public void timer(long atMillis, Output out) {
        timer = Long.MAX_VALUE;
        fireUpTo(atMillis, out);
    }

    private void fireUpTo(long time, Output out) {
        for (Slide due; (due = earliest()) != null && due.isReached(time); ) due.fire(out);
        setTimer();
    }

    private Slide earliest() {
        Slide earliest = null;
        for (Slide slide : slides) {
            if (slide.isWaiting() && (earliest == null || slide.end() < earliest.end())) earliest = slide;
        }
        return earliest;
    }

    private void setTimer() {
        Slide next = context.isEventTime() ? null : earliest();
        if (next == null || next.end() >= timer) return;
        timer = next.end();
        context.setTimer(timer);
    }

    @Override
    public Object save() {
        return Map.of(
                "slides", slides.stream().map(Slide::save).toList(),
                "trigger", ExpressionState.save(trigger.stream().toList()));
    }

    @Override
    public void restore(Object state, int version) throws Exception {
        Map<?, ?> saved = (Map<?, ?>) state;
        List<?> ofSlides = (List<?>) saved.get("slides");
        for (int i = 0; i < slides.size(); i++) slides.get(i).restore(ofSlides.get(i));
        ExpressionState.restore(trigger.stream().toList(), saved.get("trigger"));
        setTimer();
    }
}
