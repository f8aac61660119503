// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.ArgumentSyntax.Form;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.value.Conversion;
import io.millrace.api.value.ValueText;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number with fixed decimals, rounded half to even on its exact binary value; with a locale, grouped as there.
 * eKuiper users rely on a value that is no number counting as 0.
 */
final class Format extends TextFunction {
    /** No double has more decimals. */
    private static final long MOST_DECIMALS = 1074;

    Format() {
        super(
                Signature.of(
                                "a text",
                                Parameter.any("x"),
                                Parameter.literal("decimals", Form.INTEGER),
                                Parameter.literal("locale", Form.STRING))
                        .requiring(2),
                "A number with fixed decimals, and with a locale such as de_DE in groups.");
    }

    @Override
    public Object call(Arguments arguments) {
        double number = arguments.kind(0).isNumber() ? arguments.doubleAt(0) : 0;
        long decimals = Conversion.strictLong(arguments.get(1));
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new EvaluationException(
                    "function format expects from 0 to " + MOST_DECIMALS + " decimals but got " + decimals);
        }
        NumberStyle style = arguments.size() == 2 ? NumberStyle.PLAIN : NumberStyles.of(text(arguments, 2));
        return Double.isFinite(number) ? format(number, (int) decimals, style) : ValueText.of(number);
    }

    private static String format(double number, int decimals, NumberStyle style) {
        boolean negative = Double.doubleToRawLongBits(number) < 0;
        String digits = new BigDecimal(number)
                .abs()
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
        return style.apply(negative, digits);
    }
}
