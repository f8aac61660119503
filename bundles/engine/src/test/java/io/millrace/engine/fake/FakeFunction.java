// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;

/** A scalar function with a body given by the test; counts its calls. */
public final class FakeFunction implements ScalarFunction {
    /** What the function does. */
    @FunctionalInterface
    public interface Body {
        Object call(Arguments arguments) throws Exception;
    }

    private final NullGuard guard;
    private final Body body;
    private int calls;

    public FakeFunction(NullGuard guard, Body body) {
        this.guard = guard;
        this.body = body;
    }

    public int calls() {
        return calls;
    }

    @Override
    public Signature signature() {
        return Signature.of("anything", Parameter.any("x")).requiring(0).repeatingLast();
    }

    @Override
    public NullGuard nullGuard() {
        return guard;
    }

    @Override
    public Object call(Arguments arguments) throws Exception {
        calls++;
        return body.call(arguments);
    }
}
