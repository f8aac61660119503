// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.AggregateFunction;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.SlidingAccumulator;
import io.millrace.api.row.Value;
import io.millrace.testkit.function.TestArguments;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;

/** However rows come and go, a window that slides says what its rows alone say. */
public class SlidingAccumulatorsTest {
    private static final int STEPS = 6_000;
    private static final int COMPARED = 97;
    private static final Value VALUE = new Value();

    @Test
    public void percentilesOfIntegersAndFloats() {
        for (String name : List.of("percentile_cont", "percentile_disc")) {
            slide(name, random -> TestArguments.of(mixed(random), 0.9));
            slide(name, random -> TestArguments.of(mixed(random), random.nextBoolean() ? null : random.nextDouble()));
        }
    }

    @Test
    public void medianOfIntegersOrFloats() {
        slide("median", random -> TestArguments.of((long) random.nextInt(5_000) - 2_500));
        slide("median", random -> TestArguments.of(random.nextInt(9) == 0 ? null : random.nextGaussian()));
    }

    @Test
    public void medianWhereFloatsAreRareAndWhereIntegersAre() {
        slide("median", random -> TestArguments.of(random.nextInt(2_000) == 0 ? 7.5 : (Object) random.nextLong()));
        slide("median", random -> TestArguments.of(random.nextInt(2_000) == 0 ? 7 : (Object) random.nextDouble()));
        slide("median", random -> TestArguments.of(mixed(random)));
    }

    @Test
    public void deviationsOfNumbersFarFromZero() {
        for (String name : List.of("stddev", "stddevs", "var", "vars")) {
            slide(name, random -> TestArguments.of(mixed(random)));
            slide(name, random -> TestArguments.of(1e9 + random.nextGaussian()));
        }
    }

    @Test
    public void aNumberFarFromAllOthersIsForgottenWithoutATrace() {
        for (String name : List.of("stddev", "stddevs", "var", "vars")) {
            slide(name, random -> TestArguments.of(random.nextInt(60) == 0 ? 1e18 : random.nextGaussian()));
        }
    }

    @Test
    public void listsAndFirstRows() {
        slide("collect", random -> TestArguments.of(mixed(random)));
        slide("deduplicate", random -> TestArguments.of(random.nextLong(), random.nextInt(900), true));
        slide("deduplicate", random -> TestArguments.of(random.nextLong(), random.nextInt(900), false));
        slide("merge_agg", random -> TestArguments.of(random.nextInt(5) == 0 ? null : object(random)));
    }

    @Test
    public void aValueOfAWrongKindIsAnErrorAsLongAsItIsIn() throws Exception {
        for (String name : List.of("median", "percentile_disc", "stddev")) {
            SlidingAccumulator sliding = sliding(function(name));
            Value out = new Value();
            sliding.add(TestArguments.of(1L, 0.5));
            sliding.add(TestArguments.of("a", 0.5));
            sliding.add(TestArguments.of("b", 0.5));
            assertThatThrownBy(() -> sliding.result(out)).hasMessageContaining("string(a)");
            sliding.remove(TestArguments.of(1L, 0.5));
            sliding.remove(TestArguments.of("a", 0.5));
            assertThatThrownBy(() -> sliding.result(out)).hasMessageContaining("string(b)");
        }
    }

    @Test
    public void aListThatWasGivenAwayDoesNotChange() throws Exception {
        SlidingAccumulator collect = sliding(function("collect"));
        Value first = new Value();
        for (long i = 0; i < 6; i++) collect.add(TestArguments.of(i));
        collect.result(first);
        for (long i = 0; i < 6; i++) collect.remove(TestArguments.of(i));
        for (long i = 10; i < 60; i++) collect.add(TestArguments.of(i));
        assertThat(first.object()).isEqualTo(List.of(0L, 1L, 2L, 3L, 4L, 5L));
        Value second = new Value();
        collect.clear();
        collect.add(TestArguments.of(99L));
        collect.result(second);
        assertThat(first.object()).isEqualTo(List.of(0L, 1L, 2L, 3L, 4L, 5L));
        assertThat(second.object()).isEqualTo(List.of(99L));
    }

    private static Object mixed(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(100) - 50 + 0.25;
            case 1 -> random.nextInt(12) == 0 ? null : (Object) (-0.0);
            default -> (long) random.nextInt(100) - 50;
        };
    }

    private static Map<String, Object> object(Random random) {
        return Map.of("m" + random.nextInt(40), random.nextLong(), "n" + random.nextInt(700), random.nextLong());
    }

    private static AggregateFunction function(String name) {
        return (AggregateFunction) AggregateFunctions.all().get(name);
    }

    private static SlidingAccumulator sliding(AggregateFunction function) {
        return function.newSlidingAccumulator().orElseGet(() -> (Accumulator.Removable) function.newAccumulator());
    }

    private static void slide(String name, Function<Random, Arguments> rows) {
        AggregateFunction function = function(name);
        SlidingAccumulator sliding = sliding(function);
        Random random = new Random(name.hashCode());
        Deque<Arguments> inside = new ArrayDeque<>();
        for (int step = 0; step < STEPS; step++) {
            step(sliding, inside, rows, random);
            if (step % COMPARED > 0) continue;
            assertThat(outcome(() -> sliding.result(VALUE)))
                    .as("%s of %d rows in step %d", name, inside.size(), step)
                    .isEqualTo(outcome(() -> recompute(function, inside)));
        }
    }

    /** Grows quickly up to many rows, then stays there. */
    private static void step(
            SlidingAccumulator sliding, Deque<Arguments> inside, Function<Random, Arguments> rows, Random random) {
        try {
            boolean grows = random.nextInt(100) < 75 == inside.size() < 1_500;
            if (!grows && !inside.isEmpty()) {
                sliding.remove(inside.remove());
                return;
            }
            Arguments row = rows.apply(random);
            inside.add(row);
            sliding.add(row);
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static void recompute(AggregateFunction function, Deque<Arguments> rows) throws Exception {
        Accumulator accumulator = function.newAccumulator();
        for (Arguments row : rows) accumulator.add(row);
        accumulator.result(VALUE);
    }

    /** The result, with floats to the digits that do not depend on the order of additions; or the error. */
    private static Object outcome(ThrowingCallable work) {
        VALUE.setNull();
        try {
            work.call();
        } catch (Throwable failure) {
            return "error: " + failure.getMessage();
        }
        Object result = VALUE.object();
        if (result instanceof Map<?, ?> object) return Map.copyOf(object);
        return result instanceof Double number
                ? String.format(Locale.ROOT, "%.8e", number + 0.0)
                : String.valueOf(result);
    }
}
