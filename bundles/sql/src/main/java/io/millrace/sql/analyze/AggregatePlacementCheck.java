// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.Expression;

/** Refuses aggregates where there is nothing yet that they could range over. */
final class AggregatePlacementCheck {
    private final CallSites sites;

    AggregatePlacementCheck(CallSites sites) {
        this.sites = sites;
    }

    void checkGroupBy(Expression syntax, PlanExpression key) {
        refuse(syntax, key, "GROUP BY");
    }

    void checkFilter(Expression syntax, PlanExpression condition) {
        refuse(syntax, condition, "the FILTER of a window");
    }

    void checkWindow(Expression syntax, PlanExpression expression, String place) {
        refuse(syntax, expression, place);
    }

    void checkOn(Expression syntax, PlanExpression condition) {
        refuse(syntax, condition, "the ON of a join");
    }

    private void refuse(Expression syntax, PlanExpression expression, String clause) {
        if (sites.containsAggregate(expression)) {
            throw SqlException.plan(
                    syntax.position(), "an aggregate cannot stand in " + clause + ", also not by its alias");
        }
    }
}
