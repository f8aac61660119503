// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.Grouping;
import io.millrace.plan.PaneContents;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.Query;
import io.millrace.sql.analyze.Sorting;
import java.util.List;
import java.util.Optional;

/** The stages of a query with a window, as far as the sorted rows or groups. */
final class WindowedStages {

    private WindowedStages() {}

    static void add(Stages stages, Pipeline pipeline) {
        Query query = stages.query();
        boolean whereFirst = WhereBeforeWindow.holds(
                query.window().orElseThrow().window(), stages.options().time());
        if (whereFirst) {
            FilterStage.add(query.where(), pipeline);
        }
        FilterStage.add(query.filter(), pipeline);
        Optional<PlanExpression> where = whereFirst ? Optional.empty() : query.where();
        List<Sorting> sorting = SortBeforeGrouping.keys(query);
        if (sorting.isEmpty()) {
            foldInWindow(stages, where, pipeline);
        } else {
            foldBehindSort(stages, where, sorting, pipeline);
        }
    }

    /** The ordinary way: the window itself folds its rows into groups, as they come. */
    private static void foldInWindow(Stages stages, Optional<PlanExpression> where, Pipeline pipeline) {
        Optional<Grouping> grouping = GroupingPlanner.plan(stages);
        pipeline.add(WindowStep.of(stages.query()).collecting(new PaneContents(where, grouping)));
        if (!stages.query().keys().isEmpty()) {
            // The groups come ready from the window; their place in the pipeline is known to clients by its metrics.
            pipeline.add(Step.of("aggregate"));
        }
        HavingStage.add(stages, pipeline);
        SortStage.add(SortBehindGrouping.keys(stages), pipeline);
    }

    /** Rows of one group that must be seen in sorted order are folded after they were sorted. */
    private static void foldBehindSort(
            Stages stages, Optional<PlanExpression> where, List<Sorting> sorting, Pipeline pipeline) {
        pipeline.add(WindowStep.of(stages.query()).collecting(new PaneContents(where, Optional.empty())));
        SortStage.add(sorting, pipeline);
        pipeline.add(Step.of("aggregate").collecting(new PaneContents(Optional.empty(), GroupingPlanner.plan(stages))));
        HavingStage.add(stages, pipeline);
    }
}
