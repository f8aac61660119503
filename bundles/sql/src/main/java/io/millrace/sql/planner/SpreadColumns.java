// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.Query;
import java.util.ArrayList;
import java.util.List;

/** Items of a select list whose values are objects: without an alias their members become columns, else they stay objects. */
final class SpreadColumns {

    private SpreadColumns() {}

    /** Whether the members of an item become columns. */
    static boolean isSpread(Query query, NamedPlanExpression item) {
        return !item.invisible() && !item.aliased() && query.calls().makesColumns(item.expression());
    }

    /** The items that are there even if they are null: objects that stay such, and new parts of intervals. */
    static List<String> nullable(Query query) {
        return query.items().stream()
                .filter(item -> !item.invisible())
                .filter(item -> query.calls().holdsRows(item.expression())
                        || (item.aliased() && query.calls().makesColumns(item.expression())))
                .map(NamedPlanExpression::name)
                .toList();
    }

    /** The names of the columns that an item may become, as far as they are known before any event. */
    static List<String> names(NamedPlanExpression item) {
        List<PlanExpression> arguments = ((PlanExpression.Analytic) item.expression()).arguments();
        List<String> names = new ArrayList<>();
        for (int name = 4; name < arguments.size(); name += 2) {
            if (arguments.get(1) instanceof PlanExpression.Literal prefix
                    && !(arguments.get(name + 1) instanceof PlanExpression.Wildcard)) {
                names.add(prefix.value() + String.valueOf(((PlanExpression.Literal) arguments.get(name)).value()));
            }
        }
        return names;
    }
}
