// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.Expression;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression.Binary;

/**
 * {@code + - * / %} on numbers. Two integers give an integer, wrapping at 64 bits and truncating toward zero; any float makes
 * the result a float; null gives null.
 */
final class ArithmeticExpression extends CompiledExpression {
    private final BinaryOperator operator;
    private final Expression left;
    private final Expression right;
    private final Value first = new Value();
    private final Value second = new Value();

    ArithmeticExpression(Binary plan, Expression left, Expression right) {
        super(plan);
        this.operator = plan.operator();
        this.left = left;
        this.right = right;
    }

    @Override
    public void evaluate(Row row, Value out) {
        left.evaluate(row, first);
        right.evaluate(row, second);
        if (first.isDouble() && second.isDouble()) {
            out.setDouble(ofDoubles(first.asDouble(), second.asDouble()));
        } else if (first.isLong() && second.isLong()) {
            out.setLong(ofLongs(first.asLong(), second.asLong()));
        } else if (first.isAbsent() || second.isAbsent()) {
            out.setNull();
        } else if (first.kind().isNumber() && second.kind().isNumber()) {
            out.setDouble(ofDoubles(first.asDouble(), second.asDouble()));
        } else {
            throw InvalidOperation.of(first, operator, second);
        }
    }

    private double ofDoubles(double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / nonZero(b);
            default -> a % nonZero(b);
        };
    }

    private long ofLongs(long a, long b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / nonZero(b);
            default -> a % nonZero(b);
        };
    }

    private static double nonZero(double divisor) {
        if (divisor == 0) throw new EvaluationException("divided by zero");
        return divisor;
    }

    private static long nonZero(long divisor) {
        if (divisor == 0) throw new EvaluationException("divided by zero");
        return divisor;
    }
}
