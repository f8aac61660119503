// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.math;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Value;

/** All bits of an integer turned over. */
final class BitNot extends MathFunction {
    BitNot() {
        super(Signature.of("an integer", Parameter.integer("a")), "The bits of an integer turned over.");
    }

    @Override
    public void call(Arguments arguments, Value out) {
        out.setLong(~Numbers.integer(arguments, 0));
    }
}
