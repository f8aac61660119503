// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.sql.analyze.Sorting;
import java.util.List;
import java.util.Map;

/** Orders the rows of a batch. */
final class SortStage {

    private SortStage() {}

    static void add(List<Sorting> keys, Pipeline pipeline) {
        if (keys.isEmpty()) {
            return;
        }
        List<NamedPlanExpression> list = keys.stream()
                .map(key -> new NamedPlanExpression(key.expression().toString(), key.expression(), false, false))
                .toList();
        List<Boolean> descending = keys.stream().map(Sorting::descending).toList();
        pipeline.add(Step.of("sort").with(Map.of("descending", descending)).withLists(Map.of("keys", list)));
    }
}
