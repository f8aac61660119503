// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.function;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One value from the arguments of all rows of a group.
 *
 * <p><b>Threads:</b> the function may be called from several threads, an accumulator only from one at a time.
 *
 * <p><b>May it block:</b> no. <b>Back-pressure:</b> none.
 *
 * <p><b>State:</b> in accumulators, saved as neutral values.
 *
 * <p><b>Swap:</b> accumulators of the old instance are saved and restored into accumulators of the new one.
 *
 * <p><b>Errors:</b> any exception makes the result of the window an error.
 */
@ConsumerType
public non-sealed interface AggregateFunction extends Function {
    Accumulator newAccumulator();

    /**
     * An accumulator for the many rows of a window that slides. Empty if ordinary ones do: {@link Accumulator.Removable} ones,
     * or those that merge at a cost that does not depend on how many rows they have seen.
     */
    default Optional<SlidingAccumulator> newSlidingAccumulator() {
        return Optional.empty();
    }

    /** Whether the result depends on the order of the rows, so that it must see a sorted batch sorted. */
    default boolean isOrderSensitive() {
        return false;
    }
}
