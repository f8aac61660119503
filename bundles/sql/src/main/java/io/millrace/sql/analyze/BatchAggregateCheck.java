// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.sql.tree.SelectStatement;

/** Refuses aggregates in HAVING and ORDER BY of a query that keeps its rows: nothing computes them there yet. */
final class BatchAggregateCheck {

    private BatchAggregateCheck() {}

    static void check(SelectStatement statement, Query query) {
        if (query.isGrouped()) {
            return;
        }
        if (query.having().filter(query.calls()::containsAggregate).isPresent()) {
            throw Unsupported.error(
                    statement.having().orElseThrow().position(),
                    "an aggregate in HAVING without one in the select list and without columns in GROUP BY");
        }
        for (int i = 0; i < query.sorting().size(); i++) {
            if (query.calls().containsAggregate(query.sorting().get(i).expression())) {
                throw Unsupported.error(
                        statement.orderBy().get(i).position(),
                        "an aggregate in ORDER BY without one in the select list and without columns in GROUP BY");
            }
        }
    }
}
