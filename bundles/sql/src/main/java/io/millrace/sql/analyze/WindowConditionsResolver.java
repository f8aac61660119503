// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.Window;
import io.millrace.sql.tree.WindowClause;
import java.util.List;
import java.util.Optional;

/** Resolves the conditions of a window. OVER without an effect on its kind of window is resolved, and then left out. */
final class WindowConditionsResolver {
    private final ExpressionResolver resolver;
    private final AggregatePlacementCheck placement;

    WindowConditionsResolver(ExpressionResolver resolver, AggregatePlacementCheck placement) {
        this.resolver = resolver;
        this.placement = placement;
    }

    WindowConditions resolve(Optional<WindowClause> clause) {
        Optional<Window.State> state = clause.map(WindowClause::window)
                .filter(Window.State.class::isInstance)
                .map(Window.State.class::cast);
        Optional<PlanExpression> begin =
                state.map(window -> resolve(window.begin(), "the condition of a state window"));
        Optional<PlanExpression> emit = state.flatMap(Window.State::emit)
                .map(condition -> resolve(condition, "the condition of a state window"));
        List<PlanExpression> partition = clause.map(WindowClause::partitionBy).orElse(List.of()).stream()
                .map(key -> resolve(key, "PARTITION BY"))
                .toList();
        Optional<PlanExpression> trigger =
                clause.flatMap(WindowClause::when).map(condition -> resolve(condition, "OVER (WHEN)"));
        boolean slides = clause.filter(window -> window.window() instanceof Window.Sliding)
                .isPresent();
        return new WindowConditions(
                trigger.filter(condition -> slides), begin, emit, state.isPresent() ? partition : List.of());
    }

    private PlanExpression resolve(Expression syntax, String place) {
        PlanExpression resolved = resolver.clause(syntax);
        placement.checkWindow(syntax, resolved, place);
        return resolved;
    }
}
