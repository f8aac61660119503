// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.AggregateFunction;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import io.millrace.testkit.plugin.SavedState;
import java.util.List;

/**
 * Feeds a group to an aggregate function in all the ways in which the engine may do it, and demands the same result of
 * all: at once, in two panes split anywhere, with the state saved and restored after every row, with the result asked
 * for after every row, in an accumulator used before, and where it can forget rows, with rows taken out again.
 */
public final class AggregateHarness {
    private final AggregateFunction function;

    private AggregateHarness(AggregateFunction function) {
        this.function = function;
    }

    /** The result for a group of rows; the error of the function if it raises one. */
    public static Object result(AggregateFunction function, List<? extends Arguments> rows) throws Exception {
        AggregateHarness harness = new AggregateHarness(function);
        Accumulator plain = harness.fed(rows);
        Outcome expected = Outcome.of(plain);
        harness.expectSame(expected, "result asked for twice", plain);
        harness.expectSame(expected, "used before", harness.usedBefore(rows));
        harness.expectSame(expected, "saved and restored", harness.savedAndRestored(rows));
        harness.expectSame(expected, "result after every row", harness.askedAfterEveryRow(rows));
        for (int split = 0; split <= rows.size(); split++) {
            harness.expectSame(expected, "two panes, split at " + split, harness.merged(rows, split));
            harness.expectForgets(rows, split);
        }
        return expected.get();
    }

    private Accumulator fed(List<? extends Arguments> rows) throws Exception {
        Accumulator accumulator = function.newAccumulator();
        for (Arguments row : rows) accumulator.add(row);
        return accumulator;
    }

    private Accumulator usedBefore(List<? extends Arguments> rows) throws Exception {
        Accumulator accumulator = fed(rows);
        accumulator.clear();
        for (Arguments row : rows) accumulator.add(row);
        return accumulator;
    }

    private Accumulator savedAndRestored(List<? extends Arguments> rows) throws Exception {
        Accumulator accumulator = function.newAccumulator();
        for (Arguments row : rows) {
            accumulator.add(row);
            Object state = SavedState.copy(accumulator.save());
            accumulator = function.newAccumulator();
            accumulator.restore(state);
        }
        return accumulator;
    }

    private Accumulator askedAfterEveryRow(List<? extends Arguments> rows) throws Exception {
        Accumulator accumulator = function.newAccumulator();
        for (Arguments row : rows) {
            accumulator.add(row);
            Outcome.of(accumulator);
        }
        return accumulator;
    }

    private Accumulator merged(List<? extends Arguments> rows, int split) throws Exception {
        Accumulator later = fed(rows.subList(split, rows.size()));
        Outcome before = Outcome.of(later);
        Accumulator accumulator = fed(rows.subList(0, split));
        accumulator.merge(later);
        expectSame(before, "later pane after a merge", later);
        later.clear();
        return accumulator;
    }

    private void expectForgets(List<? extends Arguments> rows, int count) throws Exception {
        if (!(fed(rows) instanceof Accumulator.Removable forgetful)) return;
        for (Arguments row : rows.subList(0, count)) forgetful.remove(row);
        Outcome expected = Outcome.of(fed(rows.subList(count, rows.size())));
        expectSame(expected, count + " rows removed", forgetful);
    }

    private void expectSame(Outcome expected, String way, Accumulator accumulator) {
        assertThat(Outcome.of(accumulator))
                .as(function.getClass().getSimpleName() + ": " + way)
                .isEqualTo(expected);
    }

    /** A result or an error; floating-point results are equal within rounding. */
    private record Outcome(Object value, Exception error) {
        static Outcome of(Accumulator accumulator) {
            Value out = new Value();
            try {
                accumulator.result(out);
                return new Outcome(out.object(), null);
            } catch (Exception e) {
                return new Outcome(null, e);
            }
        }

        Object get() throws Exception {
            if (error != null) throw error;
            return value;
        }

        @Override
        public boolean equals(Object object) {
            if (!(object instanceof Outcome other)) return false;
            if (error != null || other.error != null) return (error == null) == (other.error == null);
            if (value instanceof Double a && other.value instanceof Double b) {
                return a.equals(b) || Math.abs(a - b) <= Math.abs(a) * 1e-12;
            }
            return value == null ? other.value == null : value.equals(other.value);
        }

        @Override
        public int hashCode() {
            return error == null ? 1 : 0;
        }
    }
}
