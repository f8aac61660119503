// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import io.millrace.api.function.AnalyticFunction.History;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;

/** The last value that was not null; before there is one, the default. */
final class Latest implements History {
    private final Remembered latest = new Remembered();

    @Override
    public void next(Arguments arguments, boolean valid, Value out) {
        if (valid && !arguments.isAbsent(0)) latest.take(arguments, 0);
        if (!latest.isNull()) latest.write(out);
        else if (arguments.size() > 1) arguments.read(1, out);
        else out.setNull();
    }

    @Override
    public Object save() {
        return latest.save();
    }

    @Override
    public void restore(Object state) {
        latest.restore(state);
    }
}
