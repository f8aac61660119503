// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.SlidingAccumulator;
import io.millrace.api.row.Value;

/** What {@link NullSkippingAccumulator} is, for a window that slides. */
record NullSkippingSlidingAccumulator(SlidingAccumulator target) implements SlidingAccumulator {
    @Override
    public void add(Arguments newest) throws Exception {
        if (!newest.isAbsent(0)) target.add(newest);
    }

    @Override
    public void remove(Arguments oldest) throws Exception {
        if (!oldest.isAbsent(0)) target.remove(oldest);
    }

    @Override
    public void result(Value out) throws Exception {
        target.result(out);
    }

    @Override
    public void clear() {
        target.clear();
    }
}
