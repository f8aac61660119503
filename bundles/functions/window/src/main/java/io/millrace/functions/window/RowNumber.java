// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.window;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;

/** The place of a row among those that it came with. Plans number the rows of batches; a row on its own is the first. */
final class RowNumber implements ScalarFunction {
    @Override
    public Object call(Arguments arguments) {
        return 1L;
    }

    @Override
    public Signature signature() {
        return Signature.of("an integer, 1 for the first row");
    }

    @Override
    public NullGuard nullGuard() {
        return NullGuard.NONE;
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }

    @Override
    public String description() {
        return "The place of the row in its window.";
    }
}
