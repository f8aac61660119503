// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.AggregateFunction;
import io.millrace.api.function.SlidingAccumulator;
import io.millrace.engine.expression.CallArguments;
import io.millrace.engine.extension.Slot;
import java.util.Optional;

/**
 * One aggregate call of a grouping.
 *
 * @param column the hidden column for its result
 * @param name the function, for messages
 * @param arguments evaluated for each row; calls with equal ones share them
 * @param evaluates whether this is the first of the calls that share its arguments
 * @param skipsNulls whether rows whose first argument is absent are left out
 */
public record AggregateSite(
        String column,
        String name,
        Slot<AggregateFunction> function,
        CallArguments arguments,
        boolean evaluates,
        boolean skipsNulls) {
    Accumulator newAccumulator() {
        Accumulator accumulator = function.get().newAccumulator();
        return skipsNulls ? new NullSkippingAccumulator(accumulator) : accumulator;
    }

    /** What sees rows come and go one by one, if the function has something for that. */
    Optional<SlidingAccumulator> newSlidingAccumulator() {
        AggregateFunction aggregate = function.get();
        Optional<SlidingAccumulator> sliding = aggregate.newSlidingAccumulator();
        if (sliding.isEmpty() && aggregate.newAccumulator() instanceof Accumulator.Removable removable) {
            sliding = Optional.of(removable);
        }
        return skipsNulls ? sliding.map(NullSkippingSlidingAccumulator::new) : sliding;
    }
}
