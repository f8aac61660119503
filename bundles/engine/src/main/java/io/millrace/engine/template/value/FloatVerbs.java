// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.value;

import io.millrace.engine.template.value.Printf.Layout;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Writes floating point numbers. */
final class FloatVerbs {
    private static final int DEFAULT_PRECISION = 6;

    private FloatVerbs() {}

    static String format(int verb, double number, Layout layout) {
        if ("eEfFgG".indexOf(verb) < 0) return Verb.bad(verb, number);
        if (!Double.isFinite(number)) return layout.padded(Decimals.shortest(number));
        String digits = switch (verb) {
            case 'e', 'E' -> scientific(number, precision(layout));
            case 'f', 'F' -> fixed(number, precision(layout));
            default -> general(number, layout.precision());
        };
        String value = (digits.startsWith("-") ? "" : layout.plus()) + digits;
        return layout.paddedNumber(verb == 'E' || verb == 'G' ? value.toUpperCase(Locale.ROOT) : value);
    }

    private static int precision(Layout layout) {
        return layout.precision() == Layout.NONE ? DEFAULT_PRECISION : layout.precision();
    }

    private static String fixed(double number, int precision) {
        String digits = new BigDecimal(number)
                .setScale(precision, RoundingMode.HALF_EVEN)
                .abs()
                .toPlainString();
        return isNegative(number) ? "-" + digits : digits;
    }

    private static boolean isNegative(double number) {
        return number < 0 || number == 0 && 1 / number < 0;
    }

    private static String scientific(double number, int precision) {
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
        String unscaled = number == 0 ? "0" : rounded.unscaledValue().abs().toString();
        int exponent = number == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        StringBuilder text = new StringBuilder(isNegative(number) ? "-" : "").append(unscaled.charAt(0));
        if (precision > 0) {
            String fraction = unscaled.substring(1) + "0".repeat(precision);
            text.append('.').append(fraction, 0, precision);
        }
        return text.append(String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent)))
                .toString();
    }

    private static String general(double number, int precision) {
        if (precision == Layout.NONE) return Decimals.shortest(number, -4, Decimals.PLAIN_BELOW, 2);
        int digits = Math.max(1, precision);
        if (number == 0) return isNegative(number) ? "-0" : "0";
        BigDecimal rounded = new BigDecimal(number)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        boolean plain = exponent >= -4 && exponent < digits;
        return plain ? rounded.toPlainString() : Decimals.scientific(rounded, exponent, 2);
    }
}
