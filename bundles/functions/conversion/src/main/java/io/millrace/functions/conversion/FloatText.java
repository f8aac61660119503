// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import io.millrace.api.value.Conversion;
import java.util.Locale;
import java.util.regex.Pattern;

/** Floats, also from texts: decimal or hexadecimal with exponent, {@code _} between digits, infinities and NaN. */
final class FloatText {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final Pattern HEXADECIMAL =
            Pattern.compile("[+-]?0[xX](?:[0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)[pP][+-]?[0-9]+");
    private static final Pattern INFINITY = Pattern.compile("[+-]?inf(?:inity)?");
    private static final Pattern SEPARATOR = Pattern.compile("(?<=[0-9])_(?=[0-9])");

    private FloatText() {}

    static double toDouble(Object value) {
        if (value instanceof Number number) return number.doubleValue();
        if (value instanceof Boolean flag) return flag ? 1 : 0;
        if (value instanceof String text) return parse(text);
        throw Conversion.cannot(value, "float64");
    }

    private static double parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("nan")) return Double.NaN;
        if (INFINITY.matcher(lower).matches()) {
            return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        String digits = SEPARATOR.matcher(text).replaceAll("");
        boolean written =
                DECIMAL.matcher(digits).matches() || HEXADECIMAL.matcher(digits).matches();
        double number = written ? Double.parseDouble(digits) : Double.NaN;
        if (!Double.isFinite(number)) throw Conversion.cannot(text, "float64");
        return number;
    }
}
