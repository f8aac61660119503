// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.Query;

/** WHERE on rows or batches. Aggregates in it are those of all rows of the batch, before any is dropped. */
final class WhereStage {
    private static final String PREFIX = "$$where_";

    private WhereStage() {}

    /** Whether WHERE must see whole batches. */
    static boolean needsBatch(Query query) {
        return query.where().filter(query.calls()::containsAggregate).isPresent();
    }

    static void add(Query query, Pipeline pipeline) {
        AggregateExtraction aggregates = new AggregateExtraction(query.calls(), PREFIX, false);
        FilterStage.add(query.where().map(condition -> before(aggregates, condition, pipeline)), pipeline);
    }

    private static PlanExpression before(AggregateExtraction aggregates, PlanExpression condition, Pipeline pipeline) {
        PlanExpression extracted = aggregates.extract(condition);
        BatchAggregateStage.add(aggregates.calls(), pipeline);
        return extracted;
    }
}
