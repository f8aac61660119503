// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.row.Kind;
import io.millrace.api.row.Value;
import io.millrace.api.value.TextOrder;
import io.millrace.api.value.Timestamps;
import io.millrace.plan.expression.BinaryOperator;
import java.time.Instant;

/**
 * Comparison of two values that are both there: numbers by value, texts by their bytes, booleans only for equality, instants
 * with instants, epoch milliseconds and readable texts on their right.
 */
final class Comparison {
    private Comparison() {}

    static boolean test(Value left, BinaryOperator operator, Value right) {
        if (left.isDouble() && right.isDouble()) return ofDoubles(left.asDouble(), operator, right.asDouble());
        if (left.isLong() && right.isLong()) return ofOrder(Long.compare(left.asLong(), right.asLong()), operator);
        Kind kind = left.kind();
        if (kind.isNumber() && right.kind().isNumber()) {
            return ofDoubles(left.asDouble(), operator, right.asDouble());
        }
        if (kind == Kind.STRING && right.kind() == Kind.STRING) return ofTexts(left, operator, right);
        if (kind == Kind.INSTANT) return ofOrder(ofInstants(left, operator, right), operator);
        if (kind == Kind.BOOLEAN && right.kind() == Kind.BOOLEAN && isEquality(operator)) {
            return (left.object() == right.object()) == (operator == BinaryOperator.EQUAL);
        }
        throw InvalidOperation.of(left, operator, right);
    }

    private static boolean isEquality(BinaryOperator operator) {
        return operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL;
    }

    private static boolean ofDoubles(double a, BinaryOperator operator, double b) {
        return switch (operator) {
            case EQUAL -> a == b;
            case NOT_EQUAL -> a != b;
            case LESS -> a < b;
            case LESS_OR_EQUAL -> a <= b;
            case GREATER -> a > b;
            default -> a >= b;
        };
    }

    private static boolean ofTexts(Value left, BinaryOperator operator, Value right) {
        String a = (String) left.object();
        String b = (String) right.object();
        if (isEquality(operator)) return a.equals(b) == (operator == BinaryOperator.EQUAL);
        return ofOrder(TextOrder.compare(a, b), operator);
    }

    private static int ofInstants(Value left, BinaryOperator operator, Value right) {
        Instant a = (Instant) left.object();
        Object other = right.object();
        if (other instanceof Number millis) return a.compareTo(Instant.ofEpochMilli(millis.longValue()));
        if (other instanceof Instant b) return a.compareTo(b);
        if (other instanceof String text) {
            return a.compareTo(Timestamps.parse(text).orElseThrow(() -> InvalidOperation.of(left, operator, right)));
        }
        throw InvalidOperation.of(left, operator, right);
    }

    private static boolean ofOrder(int order, BinaryOperator operator) {
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }
}
