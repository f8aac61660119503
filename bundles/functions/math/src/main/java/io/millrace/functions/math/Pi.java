// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.math;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Value;

/** The ratio of a circle's circumference to its diameter. */
final class Pi extends MathFunction {
    Pi() {
        super(Signature.of("a float"), "The ratio of a circle's circumference to its diameter.");
    }

    @Override
    public void call(Arguments arguments, Value out) {
        out.setDouble(Math.PI);
    }
}
