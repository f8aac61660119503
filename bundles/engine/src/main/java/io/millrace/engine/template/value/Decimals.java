// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.value;

import io.millrace.api.value.ShortestDecimal;
import java.math.BigDecimal;

/** Floating point numbers in the shortest digits that read back as the same number. */
public final class Decimals {
    static final int PLAIN_BELOW = 21;

    private Decimals() {}

    /** As Go prints them: with an exponent below 1e-4 and from 1e21 upward. */
    public static String shortest(double number) {
        return shortest(number, -4, PLAIN_BELOW, 2);
    }

    /** As Go's JSON has them: with an exponent below 1e-6 and from 1e21 upward. */
    public static String json(double number) {
        return shortest(number, -6, PLAIN_BELOW, 1);
    }

    /** @param exponentDigits the fewest digits that an exponent has */
    public static String shortest(double number, int lowest, int plainBelow, int exponentDigits) {
        if (Double.isNaN(number)) return "NaN";
        if (Double.isInfinite(number)) return number > 0 ? "+Inf" : "-Inf";
        if (number == 0) return 1 / number < 0 ? "-0" : "0";
        BigDecimal digits = ShortestDecimal.of(number);
        int exponent = digits.precision() - digits.scale() - 1;
        boolean plain = exponent >= lowest && exponent < plainBelow;
        return plain ? digits.toPlainString() : scientific(digits, exponent, exponentDigits);
    }

    /** Digits with an exponent. */
    static String scientific(BigDecimal digits, int exponent, int exponentDigits) {
        String unscaled = digits.unscaledValue().abs().toString();
        StringBuilder text = new StringBuilder(digits.signum() < 0 ? "-" : "").append(unscaled.charAt(0));
        if (unscaled.length() > 1) text.append('.').append(unscaled, 1, unscaled.length());
        String magnitude = Integer.toString(Math.abs(exponent));
        text.append(exponent < 0 ? "e-" : "e+");
        if (magnitude.length() < exponentDigits) text.append('0');
        return text.append(magnitude).toString();
    }
}
