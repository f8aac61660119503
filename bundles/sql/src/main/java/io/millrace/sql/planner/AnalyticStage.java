// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.NamedPlanExpression;
import java.util.List;
import java.util.Map;

/** Works out analytic functions: directly behind the sources, so that they see every event, and in the order of time. */
final class AnalyticStage {

    private AnalyticStage() {}

    static void add(List<NamedPlanExpression> calls, Pipeline pipeline) {
        if (!calls.isEmpty()) {
            pipeline.add(Step.of("analytic").withLists(Map.of("calls", calls)));
        }
    }
}
