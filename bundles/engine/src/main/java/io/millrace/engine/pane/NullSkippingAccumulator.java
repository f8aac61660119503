// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;

/** An accumulator that is shown only rows whose first argument has a value. */
record NullSkippingAccumulator(Accumulator target) implements Accumulator {
    @Override
    public void add(Arguments arguments) throws Exception {
        if (!arguments.isAbsent(0)) target.add(arguments);
    }

    @Override
    public void merge(Accumulator later) throws Exception {
        target.merge(((NullSkippingAccumulator) later).target);
    }

    @Override
    public void result(Value out) throws Exception {
        target.result(out);
    }

    @Override
    public void clear() {
        target.clear();
    }

    @Override
    public Object save() {
        return target.save();
    }

    @Override
    public void restore(Object state) {
        target.restore(state);
    }
}
