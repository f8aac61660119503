// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.math;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Value;

/**
 * The floating-point remainder. eKuiper users rely on a divisor that is no number counting as 0, so the result is NaN.
 */
final class Mod extends MathFunction {
    Mod() {
        super(
                Signature.of("a float", Parameter.number("a"), Parameter.number("b")),
                "The remainder of a division, with the sign of the dividend.");
    }

    @Override
    public void call(Arguments arguments, Value out) {
        double dividend = Numbers.number(arguments, 0);
        double divisor = arguments.kind(1).isNumber() ? arguments.doubleAt(1) : 0;
        out.setDouble(dividend % divisor);
    }
}
