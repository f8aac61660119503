// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Value;
import java.util.function.ToIntFunction;

/** A size of a value; nothing has the size 0. */
final class Measure extends TextFunction {
    private final ToIntFunction<Arguments> size;

    Measure(String description, Parameter parameter, ToIntFunction<Arguments> size) {
        super(Signature.of("an integer", parameter), description, NullGuard.ZERO);
        this.size = size;
    }

    @Override
    public Object call(Arguments arguments) {
        return (long) size.applyAsInt(arguments);
    }

    @Override
    public void call(Arguments arguments, Value out) {
        out.setLong(size.applyAsInt(arguments));
    }
}
