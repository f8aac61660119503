// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.optimizer;

import io.millrace.plan.expression.BinaryOperator;
import java.util.Optional;

/** Works out operators on constants as they work on rows; empty where they would fail, or where it is not worth it. */
final class ConstantOperation {
    private ConstantOperation() {}

    static Optional<Object> result(Object left, BinaryOperator operator, Object right) {
        if (left instanceof Number a && right instanceof Number b) return ofNumbers(a, operator, b);
        if (left instanceof String && right instanceof String) {
            if (operator == BinaryOperator.EQUAL) return Optional.of(left.equals(right));
            if (operator == BinaryOperator.NOT_EQUAL) return Optional.of(!left.equals(right));
        }
        return Optional.empty();
    }

    private static Optional<Object> ofNumbers(Number left, BinaryOperator operator, Number right) {
        boolean whole = left instanceof Long && right instanceof Long;
        if (operator.isComparison()) {
            return Optional.of(
                    whole
                            ? compare(left.longValue(), operator, right.longValue())
                            : compare(left.doubleValue(), operator, right.doubleValue()));
        }
        boolean divides = operator == BinaryOperator.DIVIDE || operator == BinaryOperator.MODULO;
        if (!operator.isArithmetic() || divides && right.doubleValue() == 0) return Optional.empty();
        return Optional.of(
                whole
                        ? (Object) ofLongs(left.longValue(), operator, right.longValue())
                        : (Object) ofDoubles(left.doubleValue(), operator, right.doubleValue()));
    }

    private static boolean compare(long left, BinaryOperator operator, long right) {
        return switch (operator) {
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
            case LESS -> left < right;
            case LESS_OR_EQUAL -> left <= right;
            case GREATER -> left > right;
            default -> left >= right;
        };
    }

    private static boolean compare(double left, BinaryOperator operator, double right) {
        return switch (operator) {
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
            case LESS -> left < right;
            case LESS_OR_EQUAL -> left <= right;
            case GREATER -> left > right;
            default -> left >= right;
        };
    }

    private static long ofLongs(long left, BinaryOperator operator, long right) {
        return switch (operator) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            default -> left % right;
        };
    }

    private static double ofDoubles(double left, BinaryOperator operator, double right) {
        return switch (operator) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            default -> left % right;
        };
    }
}
