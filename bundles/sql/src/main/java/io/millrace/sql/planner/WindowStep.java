// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.sql.analyze.Query;
import io.millrace.sql.analyze.Unsupported;
import io.millrace.sql.tree.TimeUnit;
import io.millrace.sql.tree.Window;
import io.millrace.sql.tree.WindowClause;
import java.util.Locale;
import java.util.Map;

/** The operator of a window. */
final class WindowStep {

    private WindowStep() {}

    static Step of(Query query) {
        WindowClause clause = query.window().orElseThrow();
        Window window = clause.window();
        if (window instanceof Window.Tumbling w) {
            return Step.of("window-tumbling").with(Map.of("unit", unit(w.unit()), "length", w.length()));
        }
        if (window instanceof Window.Hopping w) {
            return Step.of("window-hopping").with(Map.of("unit", unit(w.unit()), "length", w.length(), "hop", w.hop()));
        }
        if (window instanceof Window.Count w) {
            return Step.of("window-count").with(Map.of("length", w.length(), "every", w.every()));
        }
        throw Unsupported.error(
                clause.position(), window.getClass().getSimpleName().toUpperCase(Locale.ROOT) + "WINDOW");
    }

    private static String unit(TimeUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
