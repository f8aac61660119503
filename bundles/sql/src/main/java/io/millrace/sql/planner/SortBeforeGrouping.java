// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.sql.analyze.Query;
import io.millrace.sql.analyze.Sorting;
import java.util.List;

/**
 * ORDER BY of a query that folds all rows into one group: it orders the rows that the aggregates then see. Keys made of
 * aggregates are equal for all of them.
 */
final class SortBeforeGrouping {

    private SortBeforeGrouping() {}

    static List<Sorting> keys(Query query) {
        if (!query.isGrouped() || !query.keys().isEmpty()) {
            return List.of();
        }
        return query.sorting().stream()
                .filter(key -> !query.calls().containsAggregate(key.expression()))
                .toList();
    }
}
