// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.PlanTrees;
import io.millrace.sql.analyze.Query;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/** Finds the aliases that items of the select list use. */
final class AliasUse {
    private final Set<String> names = new HashSet<>();
    private final Set<PlanExpression> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private AliasUse() {}

    static Set<String> amongItems(Query query) {
        AliasUse use = new AliasUse();
        query.items().forEach(item -> use.visit(item.expression()));
        return use.names;
    }

    private void visit(PlanExpression expression) {
        if (!seen.add(expression)) {
            return;
        }
        if (expression instanceof PlanExpression.Alias alias) {
            names.add(alias.name());
        }
        PlanTrees.children(expression).forEach(this::visit);
    }
}
