// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.PlanTrees;
import io.millrace.sql.analyze.Query;
import io.millrace.sql.analyze.Sorting;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which analytic calls are worked out behind the source: all that see every event, and of the others those whose value is
 * needed before the projection, by another clause, an aggregate or another analytic call.
 */
final class EarlyCalls {
    private final Query query;
    private final Set<PlanExpression> needed = Collections.newSetFromMap(new IdentityHashMap<>());

    private EarlyCalls(Query query) {
        this.query = query;
    }

    static EarlyCalls of(Query query) {
        EarlyCalls calls = new EarlyCalls(query);
        query.items().stream().map(NamedPlanExpression::expression).forEach(item -> calls.collect(item, false));
        Stream.of(query.where().stream(), query.filter().stream(), query.keys().stream(), query.having().stream())
                .flatMap(clause -> clause)
                .forEach(clause -> calls.collect(clause, true));
        query.sorting().stream().map(Sorting::expression).forEach(key -> calls.collect(key, true));
        return calls;
    }

    boolean contains(PlanExpression.Analytic call) {
        return needed.contains(call) || query.calls().seesEveryEvent(call);
    }

    private void collect(PlanExpression expression, boolean early) {
        boolean inside = early
                || query.calls().isAggregate(expression)
                || (expression instanceof PlanExpression.Analytic call
                        && query.calls().seesEveryEvent(call));
        if (early && expression instanceof PlanExpression.Analytic) {
            needed.add(expression);
        }
        PlanTrees.children(expression).forEach(child -> collect(child, inside));
    }
}
