// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.optimizer;

import io.millrace.plan.AggregateCall;
import io.millrace.plan.Grouping;
import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.OperatorNode;
import io.millrace.plan.PaneContents;
import io.millrace.plan.Plan;
import io.millrace.plan.expression.PlanExpression;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The expressions of a plan by the role they have.
 *
 * @param conditions rewrites what decides about rows; its text is never shown
 * @param items rewrites select items, whose texts are shown with their errors
 * @param folded rewrites keys and arguments of aggregates
 */
record PlanExpressions(
        UnaryOperator<PlanExpression> conditions,
        UnaryOperator<PlanExpression> items,
        UnaryOperator<PlanExpression> folded) {

    static PlanExpressions all(UnaryOperator<PlanExpression> rewriting) {
        return new PlanExpressions(rewriting, rewriting, rewriting);
    }

    static void visit(Plan plan, Consumer<PlanExpression> visitor) {
        all(expression -> {
                    visitor.accept(expression);
                    return expression;
                })
                .rewrite(plan);
    }

    Plan rewrite(Plan plan) {
        return plan.withOperators(plan.operators().stream().map(this::operator).toList());
    }

    private OperatorNode operator(OperatorNode node) {
        Map<String, PlanExpression> expressions = node.expressions().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> conditions.apply(entry.getValue())));
        Map<String, List<NamedPlanExpression>> lists = node.lists().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().map(this::item).toList()));
        return new OperatorNode(
                node.id(),
                node.type(),
                node.inputs(),
                node.options(),
                expressions,
                lists,
                node.contents().map(this::contents));
    }

    private NamedPlanExpression item(NamedPlanExpression item) {
        return new NamedPlanExpression(item.name(), items.apply(item.expression()), item.aliased(), item.invisible());
    }

    private PaneContents contents(PaneContents contents) {
        return new PaneContents(
                contents.where().map(conditions), contents.grouping().map(this::grouping));
    }

    private Grouping grouping(Grouping grouping) {
        return new Grouping(
                grouping.keys().stream().map(folded).toList(),
                grouping.firstRowColumns(),
                grouping.calls().stream().map(this::call).toList());
    }

    private AggregateCall call(AggregateCall call) {
        return new AggregateCall(
                call.column(),
                call.function(),
                call.arguments().stream().map(folded).toList(),
                call.skipsNulls());
    }
}
