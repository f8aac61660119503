// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.compiler.PlanOptions;
import java.util.Map;

/**
 * The rule option {@code planOptimizeStrategy.windowOption}.
 *
 * @param sendsTwice whether a sliding window with a delay is sent at the event and again after the delay
 * @param isSecondVersion whether a sliding window leaves out rows at its very start
 */
record WindowOption(boolean sendsTwice, boolean isSecondVersion) {
    static WindowOption of(PlanOptions options) {
        if (!(options.optimize().get("windowOption") instanceof Map<?, ?> given)) {
            return new WindowOption(false, false);
        }
        return new WindowOption(
                Boolean.TRUE.equals(given.get("enableSendSlidingWindowTwice")),
                "v2".equals(given.get("windowVersion")));
    }
}
