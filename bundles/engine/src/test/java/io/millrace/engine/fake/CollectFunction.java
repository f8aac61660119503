// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.AggregateFunction;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Value;
import java.util.ArrayList;
import java.util.List;

/** The list of all values in order. */
public final class CollectFunction implements AggregateFunction {
    @Override
    public Signature signature() {
        return Signature.of("a list", Parameter.any("x"));
    }

    @Override
    public Accumulator newAccumulator() {
        return new Collected();
    }

    private static final class Collected implements Accumulator {
        private final List<Object> values = new ArrayList<>();

        @Override
        public void add(Arguments arguments) {
            values.add(arguments.get(0));
        }

        @Override
        public void merge(Accumulator later) {
            values.addAll(((Collected) later).values);
        }

        @Override
        public void result(Value out) {
            out.set(new ArrayList<>(values));
        }

        @Override
        public void clear() {
            values.clear();
        }

        @Override
        public Object save() {
            return new ArrayList<>(values);
        }

        @Override
        public void restore(Object state) {
            values.clear();
            values.addAll((List<?>) state);
        }
    }
}
