// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.math;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.ArgumentSyntax.Form;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Declared;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.value.ValueText;
import java.util.Locale;

/**
 * The digits of an integer in another base. Numbers are 64 bits wide, negative ones in two's complement; a negative
 * base means signed: as source it limits the number to the signed range, as target it shows a sign.
 */
final class Conv extends Declared<Conv> implements ScalarFunction {
    Conv() {
        super(
                Signature.of(
                        "a text, or null for a base that is not between 2 and 36",
                        Parameter.any("number"),
                        Parameter.literal("from", Form.INTEGER),
                        Parameter.literal("to", Form.INTEGER)),
                "The digits of an integer converted from one base to another.");
    }

    @Override
    public Object call(Arguments arguments) {
        long from = Numbers.integer(arguments, 1);
        long to = Numbers.integer(arguments, 2);
        if (!isBase(from) || !isBase(to)) return null;
        String digits = validPrefix(ValueText.of(arguments.get(0)).strip(), (int) Math.abs(from));
        return digits.isEmpty() ? "0" : format(parse(digits, (int) from), (int) to);
    }

    private static boolean isBase(long base) {
        return base >= 2 && base <= 36 || base >= -36 && base <= -2;
    }

    /** The longest beginning that is a number, with a sign only if it is negative. */
    private static String validPrefix(String text, int base) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        int start = signed ? 1 : 0;
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end), base)) end++;
        String sign = text.startsWith("-") && end > start ? "-" : "";
        return sign + text.substring(start, end);
    }

    private static boolean isDigit(char character, int base) {
        return character < 128 && Character.digit(character, base) >= 0;
    }

    private static long parse(String digits, int from) {
        boolean negative = digits.startsWith("-");
        long number = parseUnsigned(negative ? digits.substring(1) : digits, Math.abs(from));
        boolean beyondSigned = number < 0;
        if (from < 0 && beyondSigned) return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
        return negative ? -number : number;
    }

    private static long parseUnsigned(String digits, int base) {
        try {
            return Long.parseUnsignedLong(digits, base);
        } catch (NumberFormatException e) {
            throw new EvaluationException("function conv expects a number of at most 64 bits but got " + digits);
        }
    }

    private static String format(long number, int to) {
        String digits = to < 0 ? Long.toString(number, -to) : Long.toUnsignedString(number, to);
        return digits.toUpperCase(Locale.ROOT);
    }
}
