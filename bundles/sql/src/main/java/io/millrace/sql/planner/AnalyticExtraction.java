// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.PlanTrees;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the calls of analytic functions out of expressions: each becomes a hidden column that an operator fills once for each
 * event. Every call in the text has a column of its own, inner calls before outer ones; an alias used in several places is
 * one call.
 */
final class AnalyticExtraction {
    private static final String PREFIX = "$$an_";

    private final List<NamedPlanExpression> calls = new ArrayList<>();
    private final Map<PlanExpression, PlanExpression> extracted = new IdentityHashMap<>();
    private final Map<PlanExpression, Boolean> concerned = new IdentityHashMap<>();

    /** The expression with hidden columns in place of analytic calls. */
    PlanExpression extract(PlanExpression expression) {
        if (!isConcerned(expression)) {
            return expression;
        }
        PlanExpression known = extracted.get(expression);
        if (known == null) {
            known = replace(expression);
            extracted.put(expression, known);
        }
        return known;
    }

    /** The calls taken out so far, each with the name of its column, in the order in which they must be evaluated. */
    List<NamedPlanExpression> calls() {
        return List.copyOf(calls);
    }

    private PlanExpression replace(PlanExpression expression) {
        PlanExpression inside = PlanTrees.mapChildren(expression, this::extract);
        if (!(inside instanceof PlanExpression.Analytic)) {
            return inside;
        }
        String column = PREFIX + calls.size();
        calls.add(new NamedPlanExpression(column, inside, false, false));
        return PlanExpression.Column.of(column);
    }

    private boolean isConcerned(PlanExpression expression) {
        Boolean answer = concerned.get(expression);
        if (answer == null) {
            answer = expression instanceof PlanExpression.Analytic
                    || PlanTrees.children(expression).stream().anyMatch(this::isConcerned);
            concerned.put(expression, answer);
        }
        return answer;
    }
}
