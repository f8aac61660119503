// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;

/** Stands in for a function that is not there. */
record AbsentFunction(String name) implements ScalarFunction {
    @Override
    public Signature signature() {
        throw missing();
    }

    @Override
    public Object call(Arguments arguments) {
        throw missing();
    }

    private EvaluationException missing() {
        return new EvaluationException("PLUGIN_MISSING: function " + name);
    }
}
