// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.Grouping;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans how rows are folded into groups: the keys, the aggregates, and what is kept of the first row of each group. */
final class GroupingPlanner {

    private GroupingPlanner() {}

    /** The grouping of a query, empty if its rows are kept as they are. */
    static Optional<Grouping> plan(Stages stages) {
        Query query = stages.query();
        if (!query.isGrouped()) {
            return Optional.empty();
        }
        List<PlanExpression> behind = new ArrayList<>();
        query.items().forEach(item -> behind.add(stages.behindGrouping(item.expression())));
        query.having().ifPresent(condition -> behind.add(stages.behindGrouping(condition)));
        SortBehindGrouping.keys(stages).forEach(key -> behind.add(key.expression()));
        stages.rowNumbers().numberings().forEach(numbering -> {
            numbering.partition().forEach(key -> behind.add(stages.behindGrouping(key)));
            numbering.order().forEach(key -> behind.add(stages.behindGrouping(key.expression())));
        });
        ColumnUse use = new ColumnUse();
        behind.forEach(use::add);
        Optional<List<String>> firstRow =
                use.wildcards().isEmpty() && !query.scope().isJoined() ? Optional.of(firstRow(use)) : Optional.empty();
        return Optional.of(
                new Grouping(query.keys(), firstRow, stages.aggregates().calls()));
    }

    private static List<String> firstRow(ColumnUse use) {
        return use.columns().stream()
                .filter(column -> !column.startsWith(AggregateExtraction.PREFIX))
                .filter(column -> !column.startsWith(RowNumberExtraction.PREFIX))
                .toList();
    }
}
