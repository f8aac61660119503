// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.Grouping;
import io.millrace.plan.PaneContents;
import java.util.Optional;

/** The stages of a query without a window: each event is its own group, and there is nothing to sort. */
final class WindowlessStages {

    private WindowlessStages() {}

    static void add(Stages stages, Pipeline pipeline) {
        WhereStage.add(stages.query(), pipeline);
        Optional<Grouping> grouping = GroupingPlanner.plan(stages);
        // HAVING judges batches. On single events it is an error of each of them, so it comes before they are made
        // groups.
        HavingStage.add(stages, pipeline);
        grouping.ifPresent(groups ->
                pipeline.add(Step.of("aggregate").collecting(new PaneContents(Optional.empty(), Optional.of(groups)))));
    }
}
