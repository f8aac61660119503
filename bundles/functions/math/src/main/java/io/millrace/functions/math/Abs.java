// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.math;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Value;

/** The magnitude of a number, which keeps its kind. The smallest integer has no positive counterpart and stays. */
final class Abs extends MathFunction {
    Abs() {
        super(Signature.of("a number of the same kind", Parameter.number("x")), "The magnitude of a number.");
    }

    @Override
    public void call(Arguments arguments, Value out) {
        if (arguments.kind(0) == Kind.LONG) out.setLong(Math.abs(arguments.longAt(0)));
        else out.setDouble(Math.abs(Numbers.number(arguments, 0)));
    }
}
