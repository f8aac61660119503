// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.engine.expression.Parameter;
import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.OperatorNode;
import io.millrace.plan.Plan;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Alias;
import io.millrace.plan.expression.PlanExpression.Between;
import io.millrace.plan.expression.PlanExpression.Binary;
import io.millrace.plan.expression.PlanExpression.InList;
import io.millrace.plan.expression.PlanExpression.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What plans have in common that differ only in constants.
 *
 * @param operators with parameters in the place of constants
 * @param constants how many there are
 */
public record PlanShape(List<OperatorNode> operators, int constants) {

    /** A shape, and the constants of one plan of that shape. */
    public record Filled(PlanShape shape, Object[] constants) {}

    public static Filled of(Plan plan) {
        List<Object> constants = new ArrayList<>();
        List<OperatorNode> operators =
                plan.operators().stream().map(node -> node(node, constants)).toList();
        return new Filled(new PlanShape(operators, constants.size()), constants.toArray());
    }

    private static OperatorNode node(OperatorNode node, List<Object> constants) {
        Map<String, PlanExpression> expressions = new LinkedHashMap<>();
        new TreeMap<>(node.expressions())
                .forEach((name, expression) -> expressions.put(name, shape(expression, constants)));
        Map<String, List<NamedPlanExpression>> lists = new LinkedHashMap<>();
        new TreeMap<>(node.lists())
                .forEach((name, items) -> lists.put(
                        name, items.stream().map(item -> item(item, constants)).toList()));
        return new OperatorNode(
                node.id(), node.type(), node.inputs(), node.options(), expressions, lists, node.contents());
    }

    private static NamedPlanExpression item(NamedPlanExpression item, List<Object> constants) {
        return new NamedPlanExpression(
                item.name(), shape(item.expression(), constants), item.aliased(), item.invisible());
    }

    /** Constants elsewhere, such as patterns, are compiled into what they are for and so are part of the shape. */
    private static PlanExpression shape(PlanExpression plan, List<Object> constants) {
        if (plan instanceof Literal literal) {
            constants.add(literal.value());
            return new Literal(new Parameter(constants.size() - 1));
        }
        if (plan instanceof Alias alias) return new Alias(alias.name(), shape(alias.expression(), constants));
        if (plan instanceof Binary binary) {
            return new Binary(binary.operator(), shape(binary.left(), constants), shape(binary.right(), constants));
        }
        if (plan instanceof Between between) {
            return new Between(
                    shape(between.value(), constants),
                    shape(between.low(), constants),
                    shape(between.high(), constants),
                    between.negated());
        }
        if (plan instanceof InList in) {
            List<PlanExpression> elements = in.elements().stream()
                    .map(element -> shape(element, constants))
                    .toList();
            return new InList(shape(in.value(), constants), elements, in.negated());
        }
        return plan;
    }
}
