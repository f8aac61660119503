// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.row.Kind;
import java.nio.charset.StandardCharsets;

/**
 * Conversions of neutral values into numbers, in two grades: <em>strict</em> takes integers, and floats without a
 * fraction; <em>numeric</em> takes any number, cutting a fraction off. And into texts, which every value has.
 */
public final class Conversion {
    private Conversion() {}

    /** An integer, or a float without a fraction. */
    public static long strictLong(Object value) {
        if (value instanceof Long number) return number;
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 0x1p63) {
            return number.longValue();
        }
        throw cannot(value, "int64");
    }

    /** Any number, truncated toward zero. */
    public static long numericLong(Object value) {
        if (value instanceof Number number) return number.longValue();
        throw cannot(value, "int64");
    }

    /** Any number. */
    public static double numericDouble(Object value) {
        if (value instanceof Number number) return number.doubleValue();
        throw cannot(value, "float64");
    }

    /**
     * The text form of a value (see {@link ValueText}), except that floats never have an exponent, bytes are read as
     * UTF-8 and null is the empty text.
     */
    public static String text(Object value) {
        if (value instanceof byte[] bytes) return new String(bytes, StandardCharsets.UTF_8);
        boolean plain = value instanceof Double number && Double.isFinite(number) && number != 0;
        return plain ? ShortestDecimal.of((Double) value).toPlainString() : ValueText.orEmpty(value);
    }

    /** The error for a value of which something else was expected, such as {@code a list as argument 1}. */
    public static EvaluationException expected(String what, Object value) {
        return new EvaluationException("expected " + what + " but got " + described(value));
    }

    private static String described(Object value) {
        return Kind.of(value).label() + "(" + ValueText.of(value) + ")";
    }

    /** The error for a value that does not convert. */
    public static EvaluationException cannot(Object value, String target) {
        return new EvaluationException("cannot convert " + described(value) + " to " + target);
    }
}
