// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.misc;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;

/** Whether a value is null or missing; empty texts, lists and objects are neither. */
final class IsNull implements ScalarFunction {
    @Override
    public Object call(Arguments arguments) {
        return arguments.isAbsent(0);
    }

    @Override
    public Signature signature() {
        return Signature.of("a boolean", Parameter.any("x"));
    }

    @Override
    public String description() {
        return "Whether a value is null or missing.";
    }

    @Override
    public NullGuard nullGuard() {
        return NullGuard.NONE;
    }
}
