// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.SelectItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses two visible items of one name. */
final class DuplicateNameCheck {

    private DuplicateNameCheck() {}

    static void check(List<SelectItem> syntax, List<NamedPlanExpression> items) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            NamedPlanExpression item = items.get(i);
            boolean counts = !item.invisible() && !(item.expression() instanceof PlanExpression.Wildcard);
            if (counts && !seen.add(item.name())) {
                throw SqlException.plan(syntax.get(i).position(), "duplicate field definition " + item.name());
            }
        }
    }
}
