// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.Query;
import io.millrace.sql.analyze.Source;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names of the result columns, as far as they are known before any event. */
final class ResultColumns {

    private ResultColumns() {}

    static List<String> of(Query query) {
        Set<String> names = new LinkedHashSet<>();
        for (NamedPlanExpression item : query.items()) {
            if (item.invisible()) {
                continue;
            }
            if (item.expression() instanceof PlanExpression.Wildcard wildcard) {
                query.scope().sources().stream()
                        .filter(source -> wildcard.source().isEmpty()
                                || wildcard.source().get().equals(source.id()))
                        .forEach(source -> addAll(names, source, wildcard));
            } else if (SpreadColumns.isSpread(query, item)) {
                names.addAll(SpreadColumns.names(item));
            } else {
                names.add(item.name());
            }
        }
        return List.copyOf(names);
    }

    private static void addAll(Set<String> names, Source source, PlanExpression.Wildcard wildcard) {
        source.definition().schema().names().stream()
                .filter(column -> !wildcard.except().contains(column))
                .forEach(names::add);
        wildcard.replace().forEach(item -> names.add(item.column()));
    }
}
