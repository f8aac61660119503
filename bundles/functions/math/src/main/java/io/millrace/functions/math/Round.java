// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.math;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Value;
import io.millrace.api.value.Conversion;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding to decimal places, half away from zero; negative places round to tens, hundreds and so on. */
final class Round extends MathFunction {
    /** No double has more decimals. */
    private static final int MOST_DECIMALS = 1074;

    Round() {
        super(
                Signature.of("a float", Parameter.number("x"), Parameter.number("places"))
                        .requiring(1),
                "A number rounded to decimal places, half away from zero.");
    }

    @Override
    public void call(Arguments arguments, Value out) {
        double x = Numbers.number(arguments, 0);
        long places = arguments.size() == 1 ? 0 : Conversion.numericLong(arguments.get(1));
        out.setDouble(places == 0 ? halfAwayFromZero(x) : round(x, places));
    }

    private static double round(double x, long places) {
        double power = Math.pow(10, places);
        double scaled = x * power;
        if (!Double.isInfinite(power) && !Double.isInfinite(scaled)) return halfAwayFromZero(scaled) / power;
        if (!Double.isFinite(x) || places > MOST_DECIMALS) return x;
        return new BigDecimal(x).setScale((int) places, RoundingMode.HALF_UP).doubleValue();
    }

    private static double halfAwayFromZero(double x) {
        double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
        return Math.abs(x - whole) >= 0.5 ? whole + Math.copySign(1, x) : whole;
    }
}
