// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.AggregateCall;
import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.OperatorNode;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.PlanTrees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The expressions of a node, planned.
 *
 * @param before operators that must run before the expressions can be evaluated
 * @param project the operator that evaluates them as a select list
 * @param after operators that make rows or columns of the results
 * @param calls the aggregates that the expressions read from hidden columns
 */
record Selection(List<OperatorNode> before, OperatorNode project, List<OperatorNode> after, List<AggregateCall> calls) {
    Selection {
        before = List.copyOf(before);
        after = List.copyOf(after);
        calls = List.copyOf(calls);
    }

    List<NamedPlanExpression> fields() {
        return project.lists().getOrDefault("fields", List.of());
    }

    PlanExpression first() {
        return fields().get(0).expression();
    }

    /** The same with another operator to evaluate the expressions. */
    Selection projecting(OperatorNode other) {
        return new Selection(before, other, after, calls);
    }

    boolean hasAggregates() {
        return !calls.isEmpty();
    }

    /** The same expressions, with aggregates that groups compute. */
    Selection over(Groups groups) {
        Map<String, PlanExpression> columns = new HashMap<>();
        calls.forEach(call -> columns.put(call.column(), PlanExpression.Column.of(groups.column(call))));
        Map<String, List<NamedPlanExpression>> lists = new HashMap<>();
        project.lists()
                .forEach((name, list) -> lists.put(
                        name, list.stream().map(item -> over(item, columns)).toList()));
        OperatorNode renamed = Drafts.node(
                project.id(), project.type(), project.inputs(), project.options(), project.expressions(), lists);
        return new Selection(before, renamed, after, calls);
    }

    private static NamedPlanExpression over(NamedPlanExpression item, Map<String, PlanExpression> columns) {
        return new NamedPlanExpression(item.name(), over(item.expression(), columns), item.aliased(), item.invisible());
    }

    private static PlanExpression over(PlanExpression expression, Map<String, PlanExpression> columns) {
        return expression instanceof PlanExpression.Column column && columns.containsKey(column.name())
                ? columns.get(column.name())
                : PlanTrees.mapChildren(expression, child -> over(child, columns));
    }
}
