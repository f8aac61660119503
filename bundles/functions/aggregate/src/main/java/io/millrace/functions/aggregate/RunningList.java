// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import java.util.List;

/** All values so far. */
final class RunningList implements Incremental.Running {
    private final ValueLog values = new ValueLog();

    @Override
    public void next(Arguments arguments, Value out) {
        values.add(arguments.get(0));
        out.set(values.view());
    }

    @Override
    public Object save() {
        return values.view();
    }

    @Override
    public void restore(Object state) {
        values.clear();
        ((List<?>) state).forEach(values::add);
    }
}
