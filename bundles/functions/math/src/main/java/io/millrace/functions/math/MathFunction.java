// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.math;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Declared;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Value;

/** A function that computes into a {@link Value}, so that no number is boxed. */
abstract class MathFunction extends Declared<MathFunction> implements ScalarFunction {
    MathFunction(Signature signature, String description) {
        super(signature, description);
    }

    @Override
    public abstract void call(Arguments arguments, Value out);

    @Override
    public final Object call(Arguments arguments) {
        Value out = new Value();
        call(arguments, out);
        return out.object();
    }
}
