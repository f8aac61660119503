// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.tree.WindowClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * A query with all names resolved and all checks passed.
 *
 * @param items the select list; an item whose expression is a wildcard stands for columns
 * @param where in rows
 * @param filter of the window, in rows
 * @param windowConditions by which the window decides on rows
 * @param keys of GROUP BY, the window aside
 * @param joins of all sources but the first
 */
public record Query(
        SourceScope scope,
        List<NamedPlanExpression> items,
        Optional<PlanExpression> where,
        Optional<WindowClause> window,
        Optional<PlanExpression> filter,
        WindowConditions windowConditions,
        List<PlanExpression> keys,
        Optional<PlanExpression> having,
        List<Sorting> sorting,
        OptionalLong limit,
        CallSites calls,
        List<QueryJoin> joins) {

    public Query {
        items = List.copyOf(items);
        keys = List.copyOf(keys);
        sorting = List.copyOf(sorting);
        joins = List.copyOf(joins);
    }

    /** Whether each result row stands for a group: GROUP BY has keys, or the select list has an aggregate. */
    public boolean isGrouped() {
        return !keys.isEmpty() || hasSelectedAggregate();
    }

    /** Whether the select list has an aggregate. */
    public boolean hasSelectedAggregate() {
        return items.stream().anyMatch(item -> calls.containsAggregate(item.expression()));
    }

    /** The same query with every expression replaced, in the order of the clauses. */
    public Query mapExpressions(UnaryOperator<PlanExpression> map) {
        return new Query(
                scope,
                items.stream()
                        .map(item -> new NamedPlanExpression(
                                item.name(), map.apply(item.expression()), item.aliased(), item.invisible()))
                        .toList(),
                where.map(map),
                window,
                filter.map(map),
                windowConditions.map(map),
                keys.stream().map(map).toList(),
                having.map(map),
                sorting.stream()
                        .map(key -> new Sorting(map.apply(key.expression()), key.descending()))
                        .toList(),
                limit,
                calls,
                joins.stream().map(join -> join.mapCondition(map)).toList());
    }

    /** Every expression of the query that rows of a source are read by, in the order of the clauses. */
    public List<PlanExpression> expressions() {
        List<PlanExpression> all = new ArrayList<>();
        items.forEach(item -> all.add(item.expression()));
        where.ifPresent(all::add);
        filter.ifPresent(all::add);
        all.addAll(windowConditions.all());
        joins.forEach(join -> join.condition().ifPresent(all::add));
        all.addAll(keys);
        having.ifPresent(all::add);
        sorting.forEach(key -> all.add(key.expression()));
        all.addAll(calls.numberedBy());
        return all;
    }
}
