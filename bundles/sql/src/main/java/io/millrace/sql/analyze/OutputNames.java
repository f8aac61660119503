// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.tree.CallExpression;
import io.millrace.sql.tree.ColumnReference;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.MetaReference;
import io.millrace.sql.tree.SelectItem;

/** Names the results of select items that have no alias. */
final class OutputNames {
    private int unnamed;

    /** The alias; else the last part of a column, the name of a function; else a numbered name. */
    String name(SelectItem item, PlanExpression resolved) {
        if (item.alias().isPresent()) {
            return item.alias().get();
        }
        Expression expression = item.expression();
        if (expression instanceof ColumnReference column) {
            return column.name();
        }
        if (expression instanceof CallExpression) {
            return function(resolved);
        }
        if (expression instanceof MetaReference meta) {
            return meta.function();
        }
        return "kuiper_field_" + unnamed++;
    }

    static String function(PlanExpression call) {
        return call instanceof PlanExpression.Analytic analytic
                ? analytic.function()
                : ((PlanExpression.Call) call).function();
    }
}
