// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;

/** How many values there were. */
final class RunningCount implements Incremental.Running {
    private long count;

    @Override
    public void next(Arguments arguments, Value out) {
        out.setLong(++count);
    }

    @Override
    public Object save() {
        return count;
    }

    @Override
    public void restore(Object state) {
        count = (Long) state;
    }
}
