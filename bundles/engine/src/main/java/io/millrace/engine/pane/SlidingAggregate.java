// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import java.util.function.IntFunction;

/** One aggregate of a group whose rows come at one end and go at the other. */
interface SlidingAggregate {
    /** The aggregate that suits an accumulator: removing where it can, two stacks where it cannot. */
    static SlidingAggregate of(AggregateSite site) {
        return site.newSlidingAccumulator()
                .<SlidingAggregate>map(RemovingAggregate::new)
                .orElseGet(() -> new TwoStackAggregate(site::newAccumulator));
    }

    void add(Arguments newest) throws Exception;

    /**
     * Takes the oldest row out.
     *
     * @param size how many rows are in, the oldest included
     * @param rows gives the arguments of a row by its place, oldest first, until it is asked again
     */
    void removeOldest(int size, IntFunction<Arguments> rows) throws Exception;

    void result(Value out) throws Exception;

    void clear();
}
