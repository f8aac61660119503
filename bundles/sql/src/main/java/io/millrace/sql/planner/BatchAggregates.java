// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.Grouping;
import io.millrace.plan.PaneContents;
import io.millrace.plan.expression.PlanExpression;
import java.util.List;
import java.util.Optional;

/**
 * Aggregates in clauses that are about single rows: they are worked out over the whole batch that comes in there, and each
 * row is told.
 */
final class BatchAggregates {
    private BatchAggregates() {}

    /**
     * Adds the operator that works the aggregates of expressions out, if there are any.
     *
     * @param clause the clause of the expressions, for the names of hidden columns
     * @return the expressions with hidden columns in place of aggregates
     */
    static List<PlanExpression> add(Stages stages, String clause, List<PlanExpression> expressions, Pipeline pipeline) {
        AggregateExtraction extraction = new AggregateExtraction(stages.query().calls(), "$$" + clause + "_", false);
        List<PlanExpression> replaced =
                expressions.stream().map(extraction::extract).toList();
        if (extraction.calls().isEmpty()) {
            return expressions;
        }
        Grouping whole = new Grouping(List.of(), Optional.of(List.of()), extraction.calls());
        pipeline.add(Step.of("batch-aggregate").collecting(new PaneContents(Optional.empty(), Optional.of(whole))));
        return replaced;
    }
}
