// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import io.millrace.api.value.Conversion;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Integers, also from texts: a sign, {@code 0x}, {@code 0o} or {@code 0b} for another base, a leading zero for base 8,
 * and {@code _} between digits.
 */
final class IntegerText {
    private static final Pattern LITERAL =
            Pattern.compile("([+-]?)(0[xX]_?|0[oO]_?|0[bB]_?|0_?(?=[0-9]))?" + "([0-9a-fA-F]+(?:_[0-9a-fA-F]+)*)");

    private IntegerText() {}

    static long toLong(Object value) {
        if (value instanceof Number number) return number.longValue();
        if (value instanceof Boolean flag) return flag ? 1 : 0;
        if (value instanceof String text) return parse(text);
        throw Conversion.cannot(value, "int64");
    }

    private static long parse(String text) {
        Matcher literal = LITERAL.matcher(text);
        if (!literal.matches()) throw Conversion.cannot(text, "int64");
        try {
            return Long.parseLong(literal.group(1) + literal.group(3).replace("_", ""), base(literal.group(2)));
        } catch (NumberFormatException e) {
            throw Conversion.cannot(text, "int64");
        }
    }

    private static int base(String prefix) {
        if (prefix == null) return 10;
        return switch (prefix.replace("_", "").toLowerCase(Locale.ROOT)) {
            case "0x" -> 16;
            case "0b" -> 2;
            default -> 8;
        };
    }
}
