// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.Query;
import java.util.List;

/** Keeps the groups, or the whole batch, that meet a condition on aggregates. */
final class HavingStage {

    private HavingStage() {}

    static void add(Stages stages, Pipeline pipeline) {
        Query query = stages.query();
        query.having()
                .ifPresent(condition ->
                        pipeline.add(Step.of("having").with("condition", judged(stages, condition, pipeline))));
    }

    private static PlanExpression judged(Stages stages, PlanExpression condition, Pipeline pipeline) {
        return stages.query().isGrouped()
                ? stages.behindGrouping(condition)
                : BatchAggregates.add(stages, "having", List.of(condition), pipeline)
                        .get(0);
    }
}
