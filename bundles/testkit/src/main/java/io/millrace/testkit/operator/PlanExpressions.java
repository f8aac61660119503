// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.operator;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Analytic;
import io.millrace.plan.expression.PlanExpression.Binary;
import io.millrace.plan.expression.PlanExpression.Call;
import io.millrace.plan.expression.PlanExpression.Column;
import io.millrace.plan.expression.PlanExpression.Literal;
import io.millrace.plan.expression.PlanExpression.Partitions;
import io.millrace.plan.expression.PlanExpression.Wildcard;
import java.util.List;
import java.util.Optional;

/** Expressions of plans as tests write them: {@code greater(column("v"), literal(2))}. */
public final class PlanExpressions {
    private PlanExpressions() {}

    public static PlanExpression column(String name) {
        return Column.of(name);
    }

    public static PlanExpression literal(long value) {
        return new Literal(value);
    }

    public static PlanExpression literal(double value) {
        return new Literal(value);
    }

    public static PlanExpression literal(String value) {
        return new Literal(value);
    }

    public static PlanExpression literal(boolean value) {
        return new Literal(value);
    }

    /** The row as one object, as an argument. */
    public static PlanExpression wildcard() {
        return new Wildcard(Optional.empty(), List.of(), List.of());
    }

    public static PlanExpression call(String function, PlanExpression... arguments) {
        return new Call(function, List.of(arguments), 0);
    }

    /** A call of an analytic function that looks back on all events. */
    public static PlanExpression analytic(String function, PlanExpression... arguments) {
        return new Analytic(function, List.of(arguments), new Partitions(List.of(), 1), Optional.empty(), 0);
    }

    public static PlanExpression binary(PlanExpression left, BinaryOperator operator, PlanExpression right) {
        return new Binary(operator, left, right);
    }

    public static PlanExpression greater(PlanExpression left, PlanExpression right) {
        return binary(left, BinaryOperator.GREATER, right);
    }

    public static PlanExpression less(PlanExpression left, PlanExpression right) {
        return binary(left, BinaryOperator.LESS, right);
    }

    public static PlanExpression equal(PlanExpression left, PlanExpression right) {
        return binary(left, BinaryOperator.EQUAL, right);
    }

    public static PlanExpression plus(PlanExpression left, PlanExpression right) {
        return binary(left, BinaryOperator.ADD, right);
    }

    public static PlanExpression times(PlanExpression left, PlanExpression right) {
        return binary(left, BinaryOperator.MULTIPLY, right);
    }

    public static PlanExpression dividedBy(PlanExpression left, PlanExpression right) {
        return binary(left, BinaryOperator.DIVIDE, right);
    }

    /** A plain column as an item: {@code SELECT name}. */
    public static NamedPlanExpression item(String column) {
        return item(column(column), column);
    }

    /** An item to which the language gave the name: {@code SELECT abs(v)}. */
    public static NamedPlanExpression item(PlanExpression expression, String name) {
        return new NamedPlanExpression(name, expression, false, false);
    }

    /** An item to which the user gave the name: {@code SELECT v + 1 AS name}. */
    public static NamedPlanExpression alias(PlanExpression expression, String name) {
        return new NamedPlanExpression(name, expression, true, false);
    }

    /** An item for other expressions only: {@code SELECT v + 1 AS name INVISIBLE}. */
    public static NamedPlanExpression invisible(PlanExpression expression, String name) {
        return new NamedPlanExpression(name, expression, true, true);
    }
}
