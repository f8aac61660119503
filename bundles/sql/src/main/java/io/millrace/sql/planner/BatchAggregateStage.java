// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.AggregateCall;
import io.millrace.plan.Grouping;
import io.millrace.plan.PaneContents;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells every row of a batch the aggregates of the whole batch, for conditions and sort keys that compare it with them. */
final class BatchAggregateStage {

    private BatchAggregateStage() {}

    static void add(List<AggregateCall> calls, Pipeline pipeline) {
        if (calls.isEmpty()) {
            return;
        }
        Grouping whole = new Grouping(List.of(), Optional.of(List.of()), calls);
        pipeline.add(Step.of("aggregate")
                .with(Map.of("keepRows", true))
                .collecting(new PaneContents(Optional.empty(), Optional.of(whole))));
    }
}
