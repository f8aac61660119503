// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.math;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Value;

/** The sign of a number; NaN has none and counts as 0. */
final class Sign extends MathFunction {
    Sign() {
        super(Signature.of("-1, 0 or 1", Parameter.number("x")), "The sign of a number.");
    }

    @Override
    public void call(Arguments arguments, Value out) {
        double x = Numbers.number(arguments, 0);
        out.setLong(x > 0 ? 1 : x < 0 ? -1 : 0);
    }
}
