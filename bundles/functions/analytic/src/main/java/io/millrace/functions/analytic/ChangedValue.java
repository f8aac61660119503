// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import io.millrace.api.function.AnalyticFunction.History;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;

/** The value if it differs from the one before, else null. The first value differs from null. */
final class ChangedValue implements History {
    private final Remembered last = new Remembered();

    @Override
    public void next(Arguments arguments, boolean valid, Value out) {
        boolean ignored = Flags.read(arguments, 0, "ignoreNull") && arguments.isAbsent(1);
        if (!valid || ignored || last.isSame(arguments, 1)) {
            out.setNull();
            return;
        }
        last.take(arguments, 1);
        last.write(out);
    }

    @Override
    public Object save() {
        return last.save();
    }

    @Override
    public void restore(Object state) {
        last.restore(state);
    }
}
