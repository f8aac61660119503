// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;

/** How many values were not null. */
final class Count extends RunningTotal {
    private long count;

    @Override
    void add(Arguments arguments) {
        if (!arguments.isAbsent(0)) count++;
    }

    @Override
    void result(Value out) {
        out.setLong(count);
    }

    @Override
    void clear() {
        count = 0;
    }

    @Override
    Object saveTotal() {
        return count;
    }

    @Override
    void restoreTotal(Object state) {
        count = (Long) state;
    }
}
