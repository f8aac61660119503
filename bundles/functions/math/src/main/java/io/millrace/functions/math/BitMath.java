// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.math;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Value;
import java.util.function.LongBinaryOperator;

/** A function of the bits of two integers. */
final class BitMath extends MathFunction {
    private final LongBinaryOperator operator;

    BitMath(String description, LongBinaryOperator operator) {
        super(Signature.of("an integer", Parameter.integer("a"), Parameter.integer("b")), description);
        this.operator = operator;
    }

    @Override
    public void call(Arguments arguments, Value out) {
        out.setLong(operator.applyAsLong(Numbers.integer(arguments, 0), Numbers.integer(arguments, 1)));
    }
}
