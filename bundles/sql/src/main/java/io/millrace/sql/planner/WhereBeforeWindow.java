// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.TimePolicy;
import io.millrace.sql.tree.Window;

/** Decides on which side of a window WHERE runs. It can be observed: windows count and fire on the rows they see. */
public final class WhereBeforeWindow {

    private WhereBeforeWindow() {}

    public static boolean holds(Window window, TimePolicy time) {
        boolean firesOnRows = window instanceof Window.Count || window instanceof Window.Sliding;
        return !time.eventTime() && !firesOnRows;
    }
}
