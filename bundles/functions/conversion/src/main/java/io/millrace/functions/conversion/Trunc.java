// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Value;
import io.millrace.api.value.Conversion;
import io.millrace.api.value.ValueText;

/** Despite its name, which users know, a number rounded to decimal places, half away from zero. */
final class Trunc extends ConversionFunction {
    /** From here on a double has no fraction that could be rounded. */
    private static final double WHOLE = 0x1p52;

    Trunc() {
        super(
                Signature.of("a float", Parameter.number("x"), Parameter.integer("places")),
                "A number rounded to decimal places, half away from zero.");
    }

    @Override
    public Object call(Arguments arguments) {
        return rounded(arguments);
    }

    @Override
    public void call(Arguments arguments, Value out) {
        out.setDouble(rounded(arguments));
    }

    private static double rounded(Arguments arguments) {
        if (!arguments.kind(0).isNumber()) throw Conversion.cannot(arguments.get(0), "float64");
        if (arguments.kind(1) != Kind.LONG) {
            throw new EvaluationException("function trunc expects an integer as places but got "
                    + arguments.kind(1).label() + "(" + ValueText.of(arguments.get(1)) + ")");
        }
        double x = arguments.doubleAt(0);
        double power = Math.pow(10, arguments.longAt(1));
        double scaled = x * power;
        return Math.abs(scaled) >= WHOLE ? x : (long) (scaled + Math.copySign(0.5, scaled)) / power;
    }
}
