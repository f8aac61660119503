// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.math;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Value;

/** The logarithm to base 10, or to a given base. */
final class Log extends MathFunction {
    Log() {
        super(
                Signature.of("a float", Parameter.number("base"), Parameter.any("x"))
                        .requiring(1),
                "The logarithm of the last argument, to base 10 unless a base is given first.");
    }

    @Override
    public void call(Arguments arguments, Value out) {
        double result = arguments.size() == 1
                ? Math.log10(Numbers.number(arguments, 0))
                : Math.log(Numbers.number(arguments, 1)) / Math.log(Numbers.number(arguments, 0));
        if (Double.isNaN(result)) throw Domain.error("log", "a positive number and base", arguments);
        out.setDouble(result);
    }
}
