// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.PaneContents;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.Query;
import io.millrace.sql.analyze.Sorting;
import java.util.List;
import java.util.Optional;

/**
 * The stages of a query over several sources, as far as the sorted rows or groups. The window collects the rows of all
 * streams; what it emits is joined, then lookup tables are asked, and only then WHERE judges the joined rows.
 */
final class JoinedStages {
    private JoinedStages() {}

    static void add(Stages stages, Pipeline pipeline) {
        Query query = stages.query();
        FilterStage.add(query.filter(), pipeline);
        EarlyWhere where = EarlyWhere.of(query);
        FilterStage.add(where.early(), pipeline);
        if (query.window().isPresent()) {
            pipeline.add(WindowStep.of(stages).collecting(PaneContents.rows()));
        }
        JoinStep.add(query, pipeline);
        LookupStep.add(query, pipeline);
        FilterStage.add(where.late(), pipeline);
        List<Sorting> sorting = SortBeforeGrouping.keys(query);
        SortStage.add(sorting, pipeline);
        GroupingPlanner.plan(stages)
                .ifPresent(groups -> pipeline.add(
                        Step.of("aggregate").collecting(new PaneContents(Optional.empty(), Optional.of(groups)))));
        HavingStage.add(stages, pipeline);
        RowNumberStage.add(stages, pipeline);
        SortStage.add(SortBehindGrouping.keys(stages), pipeline);
    }

    /**
     * WHERE in two parts.
     *
     * @param early what can be known of an event before anything is joined to it, and with the same result
     */
    private record EarlyWhere(Optional<PlanExpression> early, Optional<PlanExpression> late) {
        static EarlyWhere of(Query query) {
            if (query.window().isPresent() || !WhereBeforeJoin.isSafe(query)) {
                return new EarlyWhere(Optional.empty(), query.where());
            }
            List<PlanExpression> parts = query.where().map(Conjuncts::of).orElse(List.of());
            return new EarlyWhere(
                    Conjuncts.all(parts.stream()
                            .filter(part -> WhereBeforeJoin.holds(query, part))
                            .toList()),
                    Conjuncts.all(parts.stream()
                            .filter(part -> !WhereBeforeJoin.holds(query, part))
                            .toList()));
        }
    }
}
