// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.Query;
import java.util.List;
import java.util.Optional;

/** A WHERE with aggregates: they range over the whole batch before any row is left out, and then each row is judged. */
final class WhereOfBatch {
    private WhereOfBatch() {}

    /** Adds the condition if it has aggregates; other conditions run elsewhere. */
    static void add(Stages stages, Pipeline pipeline) {
        Query query = stages.query();
        Optional<PlanExpression> where = query.where().filter(query.calls()::containsAggregate);
        where.ifPresent(condition -> FilterStage.add(
                Optional.of(BatchAggregates.add(stages, "where", List.of(condition), pipeline)
                        .get(0)),
                pipeline));
    }
}
