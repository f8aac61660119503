// SPDX-License-Identifier: Apache-2.0
package io.millrace.exchange.plugin;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;

/** Tells its version. */
public final class TagFunction implements ScalarFunction {
    private final int version;

    public TagFunction(int version) {
        this.version = version;
    }

    @Override
    public Signature signature() {
        return Signature.of("an integer", Parameter.number("n"));
    }

    @Override
    public Object call(Arguments arguments) {
        return (long) version;
    }
}
