// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.Position;

/** HAVING is made of aggregates and literals: it judges groups, not rows. */
final class HavingCheck {
    private final CallSites sites;

    HavingCheck(CallSites sites) {
        this.sites = sites;
    }

    void check(Position position, PlanExpression condition) {
        if (sites.isAggregate(condition) || condition instanceof PlanExpression.Literal) {
            return;
        }
        if (isNamed(condition)) {
            if (!sites.containsAggregate(condition)) {
                throw SqlException.plan(
                        position,
                        "HAVING needs aggregates, found " + condition
                                + ", which has none; conditions on rows go into WHERE");
            }
            return;
        }
        PlanTrees.children(condition).forEach(child -> check(position, child));
    }

    /** Columns, aliases and calls must contain an aggregate; all else is looked into. */
    private static boolean isNamed(PlanExpression expression) {
        return expression instanceof PlanExpression.Column
                || expression instanceof PlanExpression.Alias
                || expression instanceof PlanExpression.Call
                || expression instanceof PlanExpression.Analytic
                || expression instanceof PlanExpression.Metadata;
    }
}
