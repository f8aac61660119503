// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.internal;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.Query;
import io.millrace.sql.tree.SelectItem;
import io.millrace.sql.tree.SelectStatement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The result columns that a statement names, those with an alias first. */
final class NamedColumns {
    private NamedColumns() {}

    static List<String> of(SelectStatement statement, Query query) {
        Set<String> aliased = new LinkedHashSet<>();
        List<String> plain = new ArrayList<>();
        for (int place = 0; place < statement.items().size(); place++) {
            SelectItem item = statement.items().get(place);
            boolean wildcard = query.items().get(place).expression() instanceof PlanExpression.Wildcard;
            if (item.invisible() || wildcard) continue;
            String name = query.items().get(place).name();
            if (item.alias().isPresent()) aliased.add(name);
            else plain.add(name);
        }
        aliased.addAll(plain);
        return List.copyOf(aliased);
    }
}
