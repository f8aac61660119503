// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.SlidingAccumulator;
import io.millrace.api.row.Value;
import java.util.function.IntFunction;

/** An aggregate whose accumulator can forget its oldest row. */
record RemovingAggregate(SlidingAccumulator accumulator) implements SlidingAggregate {
    @Override
    public void add(Arguments newest) throws Exception {
        accumulator.add(newest);
    }

    @Override
    public void removeOldest(int size, IntFunction<Arguments> rows) throws Exception {
        accumulator.remove(rows.apply(0));
    }

    @Override
    public void result(Value out) throws Exception {
        accumulator.result(out);
    }

    @Override
    public void clear() {
        accumulator.clear();
    }
}
