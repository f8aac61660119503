// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.sql.analyze.WindowConditions;
import io.millrace.sql.tree.TimeUnit;
import io.millrace.sql.tree.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The operator of a window. */
final class WindowStep {
    private WindowStep() {}

    static Step of(Stages stages) {
        Window window = stages.query().window().orElseThrow().window();
        WindowConditions conditions = stages.query().windowConditions();
        if (window instanceof Window.Tumbling w) {
            Map<String, Object> options = new HashMap<>(Map.of("unit", unit(w.unit()), "length", w.length()));
            if (stages.aggregates().isIncremental()) {
                options.put("incremental", true);
            }
            return Step.of("window-tumbling").with(options);
        }
        if (window instanceof Window.Hopping w) {
            return Step.of("window-hopping").with(Map.of("unit", unit(w.unit()), "length", w.length(), "hop", w.hop()));
        }
        if (window instanceof Window.Sliding w) {
            return sliding(w, stages).with("trigger", conditions.trigger());
        }
        if (window instanceof Window.Session w) {
            return Step.of("window-session")
                    .with(Map.of("unit", unit(w.unit()), "maxDuration", w.maxDuration(), "timeout", w.timeout()));
        }
        if (window instanceof Window.State) {
            return state(conditions);
        }
        Window.Count count = (Window.Count) window;
        return Step.of("window-count").with(Map.of("length", count.length(), "every", count.every()));
    }

    private static Step sliding(Window.Sliding window, Stages stages) {
        WindowOption option = WindowOption.of(stages.options());
        Map<String, Object> options = new HashMap<>(Map.of("unit", unit(window.unit()), "length", window.length()));
        window.delay().ifPresent(delay -> options.put("delay", delay));
        options.put("twice", option.sendsTwice());
        options.put("startExcluded", option.isSecondVersion());
        return Step.of("window-sliding").with(options);
    }

    private static Step state(WindowConditions conditions) {
        List<NamedPlanExpression> partition = conditions.partition().stream()
                .map(key -> new NamedPlanExpression(key.toString(), key, false, false))
                .toList();
        return Step.of("window-state")
                .withLists(Map.of("partition", partition))
                .with("begin", conditions.begin())
                .with("emit", conditions.emit());
    }

    private static String unit(TimeUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
