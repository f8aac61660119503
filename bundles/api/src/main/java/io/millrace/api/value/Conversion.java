// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.row.Kind;

/**
 * Conversions of neutral values into numbers, in two grades: <em>strict</em> takes integers, and floats without a
 * fraction; <em>numeric</em> takes any number, cutting a fraction off.
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

    /** The error for a value that does not convert. */
    public static EvaluationException cannot(Object value, String target) {
        return new EvaluationException(
                "cannot convert " + Kind.of(value).label() + "(" + ValueText.of(value) + ") to " + target);
    }
}
