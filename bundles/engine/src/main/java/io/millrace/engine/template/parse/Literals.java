// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.parse;

import java.util.Locale;
import java.util.Optional;

/** Reads numbers, texts and characters as they stand in a template. */
final class Literals {
    private Literals() {}

    /** An {@link Integer} or {@link Long}, or a {@link Double} if it is written as one; empty if it is no number. */
    static Optional<Object> number(String text) {
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        boolean hex = digits.contains("0x");
        boolean real = digits.contains(".") || hex && digits.contains("p") || !hex && digits.contains("e");
        try {
            return Optional.of(real ? (Object) real(digits, hex) : whole(digits));
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    private static double real(String digits, boolean hex) {
        if (digits.endsWith("d") || !hex && digits.endsWith("f")) throw new NumberFormatException(digits);
        return Double.parseDouble(digits);
    }

    private static Object whole(String digits) {
        boolean negative = digits.startsWith("-");
        String size = digits.startsWith("-") || digits.startsWith("+") ? digits.substring(1) : digits;
        int radix = 10;
        if (size.length() > 1 && size.charAt(0) == '0') {
            radix = switch (size.charAt(1)) {
                case 'x' -> 16;
                case 'b' -> 2;
                default -> 8;
            };
            size = Character.isLetter(size.charAt(1)) ? size.substring(2) : size.substring(1);
        }
        if (size.startsWith("-") || size.startsWith("+")) throw new NumberFormatException(digits);
        long value = Long.parseLong((negative ? "-" : "") + size, radix);
        return value == (int) value ? (Object) (int) value : (Object) value;
    }

    /** The text within quotation marks or backquotes; empty if an escape in it means nothing. */
    static Optional<String> text(String quoted) {
        String inside = quoted.substring(1, quoted.length() - 1);
        return quoted.charAt(0) == '`' ? Optional.of(inside.replace("\r", "")) : Unescaped.of(inside, '"');
    }

    /** The number of the character within apostrophes; empty if that is not one. */
    static Optional<Integer> character(String quoted) {
        return Unescaped.of(quoted.substring(1, quoted.length() - 1), '\'')
                .filter(text -> !text.isEmpty() && text.codePointCount(0, text.length()) == 1)
                .map(text -> text.codePointAt(0));
    }
}
