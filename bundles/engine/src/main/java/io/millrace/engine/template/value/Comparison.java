// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.value;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.value.TextOrder;
import java.util.List;
import java.util.Map;

/** Equality and order. Both sides have to be of the same kind: an integer and a floating point number do not compare. */
public final class Comparison {
    private Comparison() {}

    /** @throws EvaluationException if the two are of different kinds, or of one that has no equality */
    public static boolean equal(Object left, Object right) {
        boolean leftIsNothing = Types.isNothing(left);
        if (leftIsNothing || Types.isNothing(right)) return leftIsNothing && Types.isNothing(right);
        String kind = Types.basicKind(left);
        if (!kind.equals(Types.basicKind(right))) throw incompatible(left, right);
        if (kind.equals("int")) return ((Number) left).longValue() == ((Number) right).longValue();
        if (kind.equals("float64")) return ((Double) left).doubleValue() == (Double) right;
        if (kind.isEmpty()) requireComparable(left, right);
        return left.equals(right);
    }

    private static void requireComparable(Object left, Object right) {
        if (!Types.isTime(left)) throw new EvaluationException("non-comparable type " + Types.typeOf(left));
        if (!Types.isTime(right)) throw incompatible(left, right);
    }

    /** @throws EvaluationException if the two are of different kinds, or of one that has no order */
    public static boolean less(Object left, Object right) {
        String kind = Types.basicKind(left);
        if (kind.isEmpty() || kind.equals("bool") || Types.basicKind(right).isEmpty()) {
            throw new EvaluationException("invalid type for comparison");
        }
        if (!kind.equals(Types.basicKind(right))) throw incompatible(left, right);
        return switch (kind) {
            case "int" -> ((Number) left).longValue() < ((Number) right).longValue();
            case "float64" -> (Double) left < (Double) right;
            default -> TextOrder.compare((String) left, (String) right) < 0;
        };
    }

    /** Equality of whole values, which is never an error: of the same type, with equal parts. */
    public static boolean same(Object left, Object right) {
        if (Types.isNothing(left) || Types.isNothing(right)) return Types.isNothing(left) && Types.isNothing(right);
        if (left instanceof List<?> a && right instanceof List<?> b) return sameItems(a, b);
        if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) return sameMembers(a, b);
        if (left instanceof byte[] a && right instanceof byte[] b) return java.util.Arrays.equals(a, b);
        if (left instanceof Double a && right instanceof Double b) return a.doubleValue() == b;
        return left.equals(right);
    }

    private static boolean sameItems(List<?> left, List<?> right) {
        if (left.size() != right.size()) return false;
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i))) return false;
        }
        return true;
    }

    private static boolean sameMembers(Map<?, ?> left, Map<?, ?> right) {
        return left.keySet().equals(right.keySet())
                && left.keySet().stream().allMatch(key -> same(left.get(key), right.get(key)));
    }

    private static EvaluationException incompatible(Object left, Object right) {
        return new EvaluationException("incompatible types for comparison: " + Types.typeOf(left) + " and "
                + Types.typeOf(right) + ", expected two of the same type");
    }
}
