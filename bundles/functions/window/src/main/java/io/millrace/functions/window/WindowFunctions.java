// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.window;

import io.millrace.api.function.Function;
import io.millrace.api.function.FunctionFamily;
import io.millrace.api.row.Row;
import io.millrace.api.row.WindowRange;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Publishes the functions that tell of the window and the time of a row. */
@Component
public final class WindowFunctions {
    private final FunctionFamily family;

    @Activate
    public WindowFunctions(BundleContext bundle) {
        family = FunctionFamily.publish(bundle, all());
    }

    @Deactivate
    void close() {
        family.close();
    }

    /** All functions of this family by name. */
    public static Map<String, Function> all() {
        return Map.of(
                "dedup_trigger", new DedupTrigger(),
                "last_hit_count", Hits.count("How often the condition was met before.", false),
                "last_hit_time", Hits.time("When the condition was met last.", false),
                "last_agg_hit_count", Hits.count("How many results there were before.", true),
                "last_agg_hit_time", Hits.time("When the last result came.", true),
                "row_number", new RowNumber(),
                "event_time", RowTime.ofRow("The time of the event.", Row::timestamp),
                "window_start", RowTime.ofWindow("The start of the window.", WindowRange::start),
                "window_end", RowTime.ofWindow("The end of the window.", WindowRange::end),
                "window_trigger", RowTime.ofWindow("The time that fired the window.", WindowRange::trigger));
    }
}
