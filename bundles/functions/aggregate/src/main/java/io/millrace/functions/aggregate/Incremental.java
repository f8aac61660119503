// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.AnalyticFunction;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Declared;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A running aggregate: what an aggregate would give for all rows that the call has seen so far. A call with a null, an empty
 * list or an empty object gives null and leaves everything as it is.
 */
final class Incremental extends Declared<Incremental> implements AnalyticFunction {
    private final Supplier<Running> totals;

    Incremental(Signature signature, String description, Supplier<Running> totals) {
        super(signature, description);
        this.totals = totals;
    }

    /** What a call has seen so far. */
    interface Running {
        /** Takes in the arguments of a row and writes the result so far. */
        void next(Arguments arguments, Value out);

        Object save();

        void restore(Object state);
    }

    @Override
    public boolean seesEveryEvent() {
        return false;
    }

    @Override
    public History newHistory() {
        return new Guarded(totals.get());
    }

    private record Guarded(Running total) implements History {
        @Override
        public void next(Arguments arguments, boolean valid, Value out) {
            for (int i = 0; i < arguments.size(); i++) {
                if (isEmpty(arguments, i)) {
                    out.setNull();
                    return;
                }
            }
            total.next(arguments, out);
        }

        private static boolean isEmpty(Arguments arguments, int index) {
            return switch (arguments.kind(index)) {
                case MISSING, NULL -> true;
                case LIST -> ((List<?>) arguments.get(index)).isEmpty();
                case MAP -> ((Map<?, ?>) arguments.get(index)).isEmpty();
                default -> false;
            };
        }

        @Override
        public Object save() {
            return total.save();
        }

        @Override
        public void restore(Object state) {
            total.restore(state);
        }
    }
}
