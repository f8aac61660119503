// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;

/** The newest value. */
final class RunningLast implements Incremental.Running {
    @Override
    public void next(Arguments arguments, Value out) {
        out.set(arguments.get(0));
    }

    @Override
    public Object save() {
        return null;
    }

    @Override
    public void restore(Object state) {}
}
