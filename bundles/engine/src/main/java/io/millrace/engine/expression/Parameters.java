// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.row.Value;
import java.util.List;

/**
 * The constants of the rule that compiled expressions work for now.
 *
 * <p><b>Threads:</b> confined to one thread at a time, like the expressions.
 */
public final class Parameters {
    private final Value[] values;

    public Parameters(int count) {
        values = new Value[count];
        for (int i = 0; i < count; i++) values[i] = new Value();
    }

    /** Works with other constants from now on; in the order of the parameters. */
    public void set(Object[] constants) {
        for (int i = 0; i < values.length; i++) values[i].set(constants[i]);
    }

    /** No parameters at all. */
    static Parameters none() {
        return new Parameters(0);
    }

    Value at(Parameter parameter) {
        return values[parameter.index()];
    }

    @Override
    public String toString() {
        return List.of(values).toString();
    }
}
