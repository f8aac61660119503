// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.SelectStatement;
import java.util.ArrayList;
import java.util.List;

/** Refuses calls that number rows or tell of earlier hits where they have no meaning. */
final class SpecialCallCheck {
    private SpecialCallCheck() {}

    static void check(SelectStatement statement, Query query) {
        boolean sorts = query.sorting().stream().anyMatch(key -> numbers(query, key.expression()));
        if (sorts || clauses(query).stream().anyMatch(query.calls()::containsNumbering)) {
            throw SqlException.plan(statement.position(), "row_number can only be used in the select list");
        }
        boolean onRows = query.window().isEmpty()
                && statement.groupBy().isEmpty()
                && statement.joins().isEmpty()
                && !query.isGrouped();
        if (!onRows && elsewhere(query).stream().anyMatch(query.calls()::containsRowHits)) {
            throw SqlException.plan(
                    statement.position(),
                    "last_hit_count and last_hit_time cannot be used with GROUP BY, JOIN or aggregates, "
                            + "except in OVER (WHEN) of a sliding window");
        }
    }

    /** Whether an expression numbers rows itself; ORDER BY comes behind the numbering, so it may name one by its alias. */
    private static boolean numbers(Query query, PlanExpression expression) {
        if (expression instanceof PlanExpression.Alias) {
            return false;
        }
        return query.calls().numbering(expression).isPresent()
                || PlanTrees.children(expression).stream().anyMatch(child -> numbers(query, child));
    }

    /** All expressions behind the select list, but for ORDER BY. */
    private static List<PlanExpression> clauses(Query query) {
        List<PlanExpression> clauses = new ArrayList<>(query.keys());
        query.where().ifPresent(clauses::add);
        query.filter().ifPresent(clauses::add);
        query.having().ifPresent(clauses::add);
        clauses.addAll(query.windowConditions().all());
        return clauses;
    }

    /** All expressions but the trigger of a sliding window. */
    private static List<PlanExpression> elsewhere(Query query) {
        List<PlanExpression> all = new ArrayList<>(query.expressions());
        query.windowConditions().trigger().ifPresent(trigger -> all.removeIf(expression -> expression == trigger));
        return all;
    }
}
