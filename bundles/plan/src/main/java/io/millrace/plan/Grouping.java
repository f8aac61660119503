// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan;

import io.millrace.plan.expression.PlanExpression;
import java.util.List;
import java.util.Optional;

/**
 * Folding of rows into groups: one result row for each group, which holds columns of the group's first row and, behind them,
 * the results of aggregate calls. Without keys all rows are one group, which exists even if there is no row.
 *
 * @param keys expressions whose text forms tell groups apart
 * @param firstRowColumns the columns to keep of the first row of each group, or empty if all are
 * @param calls aggregate calls; each result stands in a column named by the call
 */
public record Grouping(List<PlanExpression> keys, Optional<List<String>> firstRowColumns, List<AggregateCall> calls) {
    public Grouping {
        keys = List.copyOf(keys);
        calls = List.copyOf(calls);
    }
}
