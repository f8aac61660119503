// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Value;
import io.millrace.api.time.Clock;
import io.millrace.api.value.TextOrder;
import io.millrace.api.value.Times;
import io.millrace.api.value.Timestamps;
import io.millrace.plan.expression.BinaryOperator;
import java.time.Instant;

/**
 * Comparison of two values that are both there: numbers by value, texts by their bytes, booleans only for equality, instants
 * with instants, epoch milliseconds and readable texts on their right.
 */
final class Comparison {
    private final Clock clock;

    /** @param clock tells the zone of texts without one that are compared with an instant */
    Comparison(Clock clock) {
        this.clock = clock;
    }

    boolean test(Value left, BinaryOperator operator, Value right) {
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

    /** Whether an element of a list equals the value that is looked for. */
    boolean isElement(Value wanted, Value element) {
        try {
            return test(wanted, BinaryOperator.EQUAL, element);
        } catch (EvaluationException clash) {
            throw new EvaluationException("evaluate in expression error: " + clash.getMessage());
        }
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

    private int ofInstants(Value left, BinaryOperator operator, Value right) {
        Instant a = Times.instant(left.object());
        Object other = right.object();
        if (other instanceof Number millis) return a.compareTo(Instant.ofEpochMilli(millis.longValue()));
        if (Times.isTime(other)) return a.compareTo(Times.instant(other));
        if (other instanceof String text) {
            return a.compareTo(Timestamps.parse(text, clock)
                    .orElseThrow(() -> InvalidOperation.of(left, operator, right))
                    .toInstant());
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
