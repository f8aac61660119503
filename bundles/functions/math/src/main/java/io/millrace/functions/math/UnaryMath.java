// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.math;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Value;
import java.util.function.DoubleUnaryOperator;

/** A floating-point function of one number. */
final class UnaryMath extends MathFunction {
    private final DoubleUnaryOperator operator;
    private final boolean nullForNan;

    private UnaryMath(String description, DoubleUnaryOperator operator, boolean nullForNan) {
        super(Signature.of("a float", Parameter.number("x")), description);
        this.operator = operator;
        this.nullForNan = nullForNan;
    }

    /** A function that passes NaN on. */
    static UnaryMath of(String description, DoubleUnaryOperator operator) {
        return new UnaryMath(description, operator, false);
    }

    /** A function that gives null where it is not defined. */
    static UnaryMath partial(String description, DoubleUnaryOperator operator) {
        return new UnaryMath(description, operator, true);
    }

    @Override
    public void call(Arguments arguments, Value out) {
        double result = operator.applyAsDouble(Numbers.number(arguments, 0));
        if (nullForNan && Double.isNaN(result)) out.setNull();
        else out.setDouble(result);
    }
}
