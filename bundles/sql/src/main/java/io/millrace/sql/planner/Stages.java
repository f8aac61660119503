// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.compiler.PlanOptions;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.Query;

/**
 * What the planners of the stages share.
 *
 * @param aggregates the aggregate calls met so far
 * @param rowNumbers the calls that number rows
 */
record Stages(Query query, PlanOptions options, AggregateExtraction aggregates, RowNumberExtraction rowNumbers) {

    /** An expression that runs where rows stand for groups, or know the aggregates of their batch. */
    PlanExpression behindGrouping(PlanExpression expression) {
        return aggregates.extract(rowNumbers.extract(expression));
    }
}
