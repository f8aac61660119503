// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.value;

import io.millrace.engine.template.value.Printf.Layout;
import java.util.Locale;

/** Writes integers. */
final class IntegerVerbs {
    private IntegerVerbs() {}

    static String format(int verb, long number, Object original, Layout layout) {
        return switch (verb) {
            case 'd' -> digits(number, 10, "", layout);
            case 'b' -> digits(number, 2, layout.has('#') ? "0b" : "", layout);
            case 'o' -> digits(number, 8, layout.has('#') ? "0" : "", layout);
            case 'O' -> digits(number, 8, "0o", layout);
            case 'x' -> digits(number, 16, layout.has('#') ? "0x" : "", layout);
            case 'X' -> digits(number, 16, layout.has('#') ? "0X" : "", layout).toUpperCase(Locale.ROOT);
            case 'c' -> layout.padded(Character.toString(point(number)));
            case 'q' -> layout.padded(Quoted.character(point(number)));
            case 'U' -> layout.padded(String.format(Locale.ROOT, "U+%04X", number));
            default -> Verb.bad(verb, original);
        };
    }

    private static int point(long number) {
        return Character.isValidCodePoint((int) number) && number == (int) number ? (int) number : 0xFFFD;
    }

    private static String digits(long number, int radix, String prefix, Layout layout) {
        String digits = Long.toString(number, radix).replace("-", "");
        int missing = layout.precision() - digits.length();
        if (missing > 0) digits = "0".repeat(missing) + digits;
        if (layout.precision() == 0 && number == 0) digits = "";
        String value = (number < 0 ? "-" : layout.plus()) + prefix + digits;
        return layout.precision() == Layout.NONE ? layout.paddedNumber(value) : layout.padded(value);
    }
}
