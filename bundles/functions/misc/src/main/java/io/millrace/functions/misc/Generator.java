// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.misc;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import java.util.function.Supplier;

/** A new value with every call, from no arguments. */
record Generator(String result, String description, Supplier<Object> values) implements ScalarFunction {
    @Override
    public Object call(Arguments arguments) {
        return values.get();
    }

    @Override
    public Signature signature() {
        return Signature.of(result);
    }

    @Override
    public NullGuard nullGuard() {
        return NullGuard.NONE;
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }
}
