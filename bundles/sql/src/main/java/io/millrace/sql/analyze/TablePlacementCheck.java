// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.CallExpression;
import io.millrace.sql.tree.SelectItem;
import java.util.List;

/**
 * Lets a function that makes rows or columns, or holds rows back, stand only where that can be done: as an item of the select
 * list, one that makes rows only once.
 */
final class TablePlacementCheck {
    private TablePlacementCheck() {}

    static void checkArguments(CallSites sites, CallExpression call, List<PlanExpression> arguments) {
        arguments.forEach(argument -> refuse(sites, argument, "inside the call of " + call.name()));
    }

    static void checkClause(CallSites sites, PlanExpression expression) {
        refuse(sites, expression, "outside of the select list");
    }

    static void checkItems(CallSites sites, List<SelectItem> syntax, List<NamedPlanExpression> items) {
        String first = null;
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i).expression() instanceof PlanExpression.Call call) || !sites.isTable(call)) {
                checkNested(sites, items.get(i).expression(), true);
                continue;
            }
            if (first != null) {
                throw SqlException.plan(
                        syntax.get(i).position(),
                        "only one function that makes rows can be in a select list, found " + first + " and "
                                + call.function());
            }
            first = call.function();
        }
        items.forEach(item -> checkInside(sites, item.expression()));
    }

    /** What makes columns or holds rows back is refused in an expression; under an alias its value is an ordinary one. */
    private static void checkInside(CallSites sites, PlanExpression item) {
        if (item instanceof PlanExpression.Alias) {
            return;
        }
        for (PlanExpression child : PlanTrees.children(item)) {
            if (!sites.isTable(child) && sites.itemOnly(child).isPresent()) {
                refuse(sites, child, "inside an expression");
            }
            checkInside(sites, child);
        }
    }

    /** An operator may take a call that makes rows: it is told at run time that a list is no operand. */
    private static void checkNested(CallSites sites, PlanExpression expression, boolean allowed) {
        boolean operates =
                expression instanceof PlanExpression.Binary || (allowed && expression instanceof PlanExpression.Alias);
        for (PlanExpression child : PlanTrees.children(expression)) {
            if (!operates && sites.isTable(child)) {
                refuse(sites, child, "inside an expression");
            }
            checkNested(sites, child, operates);
        }
    }

    private static void refuse(CallSites sites, PlanExpression expression, String place) {
        sites.itemOnly(expression).ifPresent(reason -> {
            throw SqlException.plan(
                    sites.position(expression),
                    "function " + OutputNames.function(expression) + " " + reason
                            + ", so it must be an item of the select list, found it " + place);
        });
        PlanTrees.children(expression).forEach(child -> refuse(sites, child, place));
    }
}
