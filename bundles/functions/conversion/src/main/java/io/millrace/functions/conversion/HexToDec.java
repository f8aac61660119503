// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.value.ValueText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The integer that hexadecimal digits stand for. */
final class HexToDec extends ConversionFunction {
    private static final Pattern DIGITS = Pattern.compile("(?:0x)?([+-]?[0-9a-fA-F]+)");

    HexToDec() {
        super(Signature.of("an integer", Parameter.text("digits")), "The integer that hexadecimal digits stand for.");
    }

    @Override
    public Object call(Arguments arguments) {
        Matcher digits = DIGITS.matcher(arguments.get(0) instanceof String text ? text : "");
        if (!digits.matches()) throw error(arguments);
        try {
            return Long.parseLong(digits.group(1), 16);
        } catch (NumberFormatException tooLong) {
            throw error(arguments);
        }
    }

    private static EvaluationException error(Arguments arguments) {
        return new EvaluationException("function hex2dec expects hexadecimal digits of at most 64 bits but got "
                + arguments.kind(0).label() + "(" + ValueText.of(arguments.get(0)) + ")");
    }
}
