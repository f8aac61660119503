// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.value.Conversion;
import io.millrace.api.value.ValueText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What operators take values for. */
final class Operands {
    private Operands() {}

    /** The number that a value is, that a text reads as, or the seconds of a time. */
    static OptionalDouble asNumber(Object value) {
        if (value instanceof Number number) return OptionalDouble.of(number.doubleValue());
        if (value instanceof Instant time) return OptionalDouble.of(time.getEpochSecond() + time.getNano() / 1e9);
        if (!(value instanceof String text) || text.isBlank()) return OptionalDouble.empty();
        try {
            boolean plain = Character.isDigit(text.charAt(text.length() - 1))
                    && text.strip().equals(text);
            return plain ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }

    static double number(Object value) {
        return asNumber(value).orElseThrow(() -> Conversion.expected("a number", value));
    }

    static Optional<Boolean> asBoolean(Object value) {
        if (value == null) return Optional.of(false);
        if (value instanceof Boolean flag) return Optional.of(flag);
        if (value instanceof Number number) return Optional.of(number.doubleValue() != 0);
        if (List.of("true", "True", "TRUE").contains(value)) return Optional.of(true);
        return List.of("false", "False", "FALSE").contains(value) ? Optional.of(false) : Optional.empty();
    }

    static boolean isTrue(Object value) {
        return asBoolean(value).orElseThrow(() -> Conversion.expected("a condition", value));
    }

    static String text(Object value) {
        return ValueText.of(value);
    }

    /** Whether two values are equal as the operator {@code ==} sees them: numbers and booleans by what they stand for. */
    static boolean isEqual(Object a, Object b) {
        if (asNumber(a).isPresent() && asNumber(b).isPresent()) return number(a) == number(b);
        boolean booleans = a instanceof Boolean || b instanceof Boolean;
        if (booleans && asBoolean(a).isPresent() && asBoolean(b).isPresent()) return isTrue(a) == isTrue(b);
        return isSame(a, b);
    }

    /** Whether two values are the same through and through, integers and floats of one size too. */
    static boolean isSame(Object a, Object b) {
        if (a instanceof Number x && b instanceof Number y) return x.doubleValue() == y.doubleValue();
        if (a instanceof List<?> x && b instanceof List<?> y) {
            if (x.size() != y.size()) return false;
            for (int i = 0; i < x.size(); i++) if (!isSame(x.get(i), y.get(i))) return false;
            return true;
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return x.keySet().equals(y.keySet()) && x.keySet().stream().allMatch(key -> isSame(x.get(key), y.get(key)));
        }
        return a == null ? b == null : a.equals(b);
    }

    static EvaluationException unfit(String operator, Object a, Object b) {
        return new EvaluationException("the operator " + operator + " does not take " + text(a) + " and " + text(b));
    }
}
