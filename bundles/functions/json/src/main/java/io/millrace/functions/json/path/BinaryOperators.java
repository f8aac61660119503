// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

import io.millrace.api.value.Conversion;
import io.millrace.api.value.TextOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.LongBinaryOperator;

/** The operators between two values, apart from those that do not evaluate both. */
final class BinaryOperators {
    private static final Map<String, Infix> BY_SYMBOL = new HashMap<>();

    static {
        put("==", 40, Operands::isEqual);
        put("!=", 40, (a, b) -> !Operands.isEqual(a, b));
        put("in", 40, BinaryOperators::in);
        putOrder("<", order -> order < 0);
        putOrder("<=", order -> order <= 0);
        putOrder(">", order -> order > 0);
        putOrder(">=", order -> order >= 0);
        put("=~", 40, (a, b) -> Expressions.matches(a, b));
        put("!~", 40, (a, b) -> !Expressions.matches(a, b));
        putBits("&", 60, (a, b) -> a & b);
        putBits("|", 60, (a, b) -> a | b);
        putBits("^", 60, (a, b) -> a ^ b);
        putBits("<<", 90, (a, b) -> b > 63 ? 0 : a << b);
        putBits(">>", 90, (a, b) -> a >> Math.min(b, 63));
        put("+", 120, BinaryOperators::plus);
        putNumber("-", 120, (a, b) -> a - b);
        putNumber("*", 150, (a, b) -> a * b);
        putNumber("/", 150, (a, b) -> a / b);
        putNumber("%", 150, (a, b) -> a % b);
        putNumber("**", 200, Math::pow);
    }

    private BinaryOperators() {}

    /** An operator: how closely it binds, and what it does. */
    record Infix(int precedence, Operation operation) {}

    interface Operation {
        Object apply(Object left, Object right);
    }

    /** The operator of a symbol, null if there is none. */
    static Infix of(String symbol) {
        return BY_SYMBOL.get(symbol);
    }

    private static void put(String symbol, int precedence, Operation operation) {
        BY_SYMBOL.put(symbol, new Infix(precedence, operation));
    }

    private static void putNumber(String symbol, int precedence, DoubleBinaryOperator operator) {
        put(symbol, precedence, (a, b) -> {
            if (Operands.asNumber(a).isEmpty() || Operands.asNumber(b).isEmpty()) throw Operands.unfit(symbol, a, b);
            return operator.applyAsDouble(Operands.number(a), Operands.number(b));
        });
    }

    private static void putBits(String symbol, int precedence, LongBinaryOperator operator) {
        putNumber(symbol, precedence, (a, b) -> operator.applyAsLong((long) a, (long) b));
    }

    private static void putOrder(String symbol, IntPredicate holds) {
        put(symbol, 40, (a, b) -> {
            if (Double.isNaN(Operands.asNumber(a).orElse(0))) return false;
            return holds.test(compare(symbol, a, b));
        });
    }

    private static int compare(String symbol, Object a, Object b) {
        if (a instanceof String x && b instanceof String y) return TextOrder.compare(x, y);
        if (Operands.asNumber(a).isPresent() && Operands.asNumber(b).isPresent()) {
            return Double.compare(Operands.number(a), Operands.number(b));
        }
        if (!(a instanceof String) && !(b instanceof String)) throw Operands.unfit(symbol, a, b);
        return TextOrder.compare(Operands.text(a), Operands.text(b));
    }

    private static Object plus(Object a, Object b) {
        boolean texts = a instanceof String && b instanceof String;
        boolean numbers =
                Operands.asNumber(a).isPresent() && Operands.asNumber(b).isPresent();
        if (numbers && !texts) return Operands.number(a) + Operands.number(b);
        if (a instanceof String || b instanceof String) return Operands.text(a) + Operands.text(b);
        throw Operands.unfit("+", a, b);
    }

    private static Object in(Object a, Object b) {
        if (!(b instanceof List<?> list)) throw Conversion.expected("a list behind in", b);
        return list.stream().anyMatch(element -> Operands.isSame(a, element));
    }
}
