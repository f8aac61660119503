// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.AggregateCall;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.CallSites;
import io.millrace.sql.analyze.PlanTrees;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the aggregate calls out of expressions: each becomes a hidden column that a grouping fills. Equal calls share one
 * column.
 */
final class AggregateExtraction {
    static final String PREFIX = "$$agg_";

    private final CallSites sites;
    private final List<AggregateCall> calls = new ArrayList<>();
    private final Map<PlanExpression, PlanExpression> extracted = new IdentityHashMap<>();

    AggregateExtraction(CallSites sites) {
        this.sites = sites;
    }

    /** The expression with hidden columns in place of aggregate calls. */
    PlanExpression extract(PlanExpression expression) {
        if (!sites.containsAggregate(expression)) {
            return expression;
        }
        PlanExpression known = extracted.get(expression);
        if (known == null) {
            known = replace(expression);
            extracted.put(expression, known);
        }
        return known;
    }

    /** The calls taken out so far. */
    List<AggregateCall> calls() {
        return List.copyOf(calls);
    }

    private PlanExpression replace(PlanExpression expression) {
        if (expression instanceof PlanExpression.Call call && sites.isAggregate(call)) {
            return PlanExpression.Column.of(column(call));
        }
        if (expression instanceof PlanExpression.Alias alias && sites.isAggregate(alias.expression())) {
            return extract(alias.expression());
        }
        return PlanTrees.mapChildren(expression, this::extract);
    }

    private String column(PlanExpression.Call call) {
        for (AggregateCall known : calls) {
            if (known.function().equals(call.function()) && known.arguments().equals(call.arguments())) {
                return known.column();
            }
        }
        String column = PREFIX + calls.size();
        calls.add(new AggregateCall(column, call.function(), call.arguments()));
        return column;
    }
}
