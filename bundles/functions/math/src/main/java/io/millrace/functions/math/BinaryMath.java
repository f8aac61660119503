// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.math;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Value;
import java.util.function.DoubleBinaryOperator;

/** A floating-point function of two numbers. */
final class BinaryMath extends MathFunction {
    private final DoubleBinaryOperator operator;
    private final boolean nullForNan;

    private BinaryMath(
            String description, String first, String second, DoubleBinaryOperator operator, boolean partial) {
        super(Signature.of("a float", Parameter.number(first), Parameter.number(second)), description);
        this.operator = operator;
        this.nullForNan = partial;
    }

    /** A function that passes NaN on. */
    static BinaryMath of(String description, String first, String second, DoubleBinaryOperator operator) {
        return new BinaryMath(description, first, second, operator, false);
    }

    /** A function that gives null where it is not defined. */
    static BinaryMath partial(String description, String first, String second, DoubleBinaryOperator operator) {
        return new BinaryMath(description, first, second, operator, true);
    }

    @Override
    public void call(Arguments arguments, Value out) {
        double result = operator.applyAsDouble(Numbers.number(arguments, 0), Numbers.number(arguments, 1));
        if (nullForNan && Double.isNaN(result)) out.setNull();
        else out.setDouble(result);
    }
}
