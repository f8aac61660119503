// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.AggregateFunction;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Value;

/** The sum of integers; refuses texts, and has no sum for more than a million. */
public final class SumFunction implements AggregateFunction {
    private static final long TOO_MUCH = 1_000_000;

    @Override
    public Signature signature() {
        return Signature.of("an integer", Parameter.number("x"));
    }

    @Override
    public Accumulator newAccumulator() {
        return new Sum();
    }

    private static final class Sum implements Accumulator {
        private long sum;

        @Override
        public void add(Arguments arguments) {
            if (arguments.isAbsent(0)) return;
            if (arguments.kind(0) != Kind.LONG) throw new IllegalArgumentException("expected an integer");
            sum += arguments.longAt(0);
        }

        @Override
        public void merge(Accumulator later) {
            sum += ((Sum) later).sum;
        }

        @Override
        public void result(Value out) {
            if (sum > TOO_MUCH) throw new IllegalStateException("too much");
            out.setLong(sum);
        }

        @Override
        public void clear() {
            sum = 0;
        }

        @Override
        public Object save() {
            return sum;
        }

        @Override
        public void restore(Object state) {
            sum = (Long) state;
        }
    }
}
