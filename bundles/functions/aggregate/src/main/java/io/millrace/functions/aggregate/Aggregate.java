// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.AggregateFunction;
import io.millrace.api.function.Declared;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Signature;
import io.millrace.api.function.SlidingAccumulator;
import java.util.Optional;
import java.util.function.Supplier;

/** An aggregate function, all of whose work is done by its accumulator. */
final class Aggregate extends Declared<Aggregate> implements AggregateFunction {
    private final boolean orderSensitive;
    private final Supplier<Accumulator> accumulators;
    private Optional<Supplier<SlidingAccumulator>> sliding = Optional.empty();

    private Aggregate(
            Signature signature, String description, boolean orderSensitive, Supplier<Accumulator> accumulators) {
        super(signature, description);
        this.orderSensitive = orderSensitive;
        this.accumulators = accumulators;
        guard(NullGuard.NONE);
    }

    /** A function that gives the same result in whatever order the rows come. */
    static Aggregate of(Signature signature, String description, Supplier<Accumulator> accumulators) {
        return new Aggregate(signature, description, false, accumulators);
    }

    static Aggregate ordered(Signature signature, String description, Supplier<Accumulator> accumulators) {
        return new Aggregate(signature, description, true, accumulators);
    }

    /** Gives windows that slide accumulators of their own. */
    Aggregate sliding(Supplier<SlidingAccumulator> ofWindows) {
        sliding = Optional.of(ofWindows);
        return this;
    }

    @Override
    public Accumulator newAccumulator() {
        return accumulators.get();
    }

    @Override
    public Optional<SlidingAccumulator> newSlidingAccumulator() {
        return sliding.map(Supplier::get);
    }

    @Override
    public boolean isOrderSensitive() {
        return orderSensitive;
    }
}
