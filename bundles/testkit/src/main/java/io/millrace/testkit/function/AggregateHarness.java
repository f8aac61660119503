// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.AggregateFunction;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.SlidingAccumulator;
import io.millrace.api.row.Value;
import io.millrace.testkit.plugin.SavedState;
import java.util.List;
import java.util.Optional;

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
        Optional<SlidingAccumulator> found = sliding();
        if (found.isEmpty()) return;
        SlidingAccumulator sliding = found.get();
        for (Arguments row : rows) sliding.add(row);
        for (Arguments row : rows.subList(0, count)) sliding.remove(row);
        Outcome left = Outcome.of(fed(rows.subList(count, rows.size())));
        expectSame(left, count + " rows removed", sliding::result);
        for (Arguments row : rows.subList(count, rows.size())) sliding.remove(row);
        expectSame(Outcome.of(function.newAccumulator()), "all rows removed", sliding::result);
        for (Arguments row : rows) sliding.add(row);
        expectSame(Outcome.of(fed(rows)), "all rows removed and added again", sliding::result);
        sliding.clear();
        expectSame(Outcome.of(function.newAccumulator()), "sliding and cleared", sliding::result);
    }

    private Optional<SlidingAccumulator> sliding() {
        Optional<SlidingAccumulator> sliding = function.newSlidingAccumulator();
        if (sliding.isPresent()) return sliding;
        return function.newAccumulator() instanceof Accumulator.Removable removable
                ? Optional.of(removable)
                : Optional.empty();
    }

    private void expectSame(Outcome expected, String way, Accumulator accumulator) {
        expectSame(expected, way, accumulator::result);
    }

    private void expectSame(Outcome expected, String way, Result result) {
        assertThat(Outcome.of(result))
                .as(function.getClass().getSimpleName() + ": " + way)
                .isEqualTo(expected);
    }

    /** Asks for a result. */
    private interface Result {
        void write(Value out) throws Exception;
    }

    /** A result or an error; floating-point results are equal within rounding. */
    private record Outcome(Object value, Exception error) {
        static Outcome of(Accumulator accumulator) {
            return of(accumulator::result);
        }

        static Outcome of(Result result) {
            Value out = new Value();
            try {
                result.write(out);
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
