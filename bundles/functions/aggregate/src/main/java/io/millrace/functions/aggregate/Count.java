// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;

/** How many values are not null. */
final class Count implements Accumulator.Removable {
    private long count;

    @Override
    public void add(Arguments arguments) {
        if (!arguments.isAbsent(0)) count++;
    }

    @Override
    public void remove(Arguments arguments) {
        if (!arguments.isAbsent(0)) count--;
    }

    @Override
    public void merge(Accumulator later) {
        count += ((Count) later).count;
    }

    @Override
    public void result(Value out) {
        out.setLong(count);
    }

    @Override
    public void clear() {
        count = 0;
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
