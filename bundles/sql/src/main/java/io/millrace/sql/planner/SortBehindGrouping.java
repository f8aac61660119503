// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.Query;
import io.millrace.sql.analyze.Sorting;
import java.util.List;
import java.util.stream.IntStream;

/** ORDER BY of groups, or of rows that are not grouped. */
final class SortBehindGrouping {

    private SortBehindGrouping() {}

    static List<Sorting> keys(Stages stages) {
        Query query = stages.query();
        boolean oneGroup = query.isGrouped() && query.keys().isEmpty();
        boolean singleRows = query.window().isEmpty() && !query.scope().isJoined();
        if (oneGroup || singleRows) {
            return List.of();
        }
        return query.sorting().stream()
                .map(key -> new Sorting(stages.behindGrouping(key.expression()), key.descending()))
                .toList();
    }

    /** The same keys; aggregates of rows that are not grouped are worked out by an operator that this adds. */
    static List<Sorting> keys(Stages stages, Pipeline pipeline) {
        List<Sorting> keys = keys(stages);
        if (stages.query().isGrouped()) {
            return keys;
        }
        List<PlanExpression> expressions = BatchAggregates.add(
                stages, "order", keys.stream().map(Sorting::expression).toList(), pipeline);
        return IntStream.range(0, keys.size())
                .mapToObj(i -> new Sorting(expressions.get(i), keys.get(i).descending()))
                .toList();
    }
}
