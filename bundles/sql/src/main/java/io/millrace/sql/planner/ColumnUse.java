// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.PlanTrees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the columns that expressions read, in the order of first use, and the wildcards that stand for more of them. */
public final class ColumnUse {
    private final Set<String> columns = new LinkedHashSet<>();
    private final List<PlanExpression.Wildcard> wildcards = new ArrayList<>();
    private final Set<PlanExpression> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    public void add(PlanExpression expression) {
        if (!seen.add(expression)) {
            return;
        }
        if (expression instanceof PlanExpression.Column column) {
            columns.add(column.name());
        }
        if (expression instanceof PlanExpression.Wildcard wildcard) {
            wildcards.add(wildcard);
        }
        PlanTrees.children(expression).forEach(this::add);
    }

    public void add(String column) {
        columns.add(column);
    }

    public List<String> columns() {
        return List.copyOf(columns);
    }

    public List<PlanExpression.Wildcard> wildcards() {
        return List.copyOf(wildcards);
    }
}
