// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.functions;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.function.AggregateFunction;
import io.millrace.api.function.AnalyticFunction;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Function;
import io.millrace.testkit.function.AggregateHarness;
import io.millrace.testkit.function.AnalyticHarness;
import io.millrace.testkit.function.TestArguments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/**
 * Every function that was built and that remembers something gives the same when what it remembers is saved and restored after
 * every event, whatever the events. The functions are found among the modules, so that a new one is among them.
 */
@RunWith(Parameterized.class)
public class RestoredFunctionsTest {
    private static final int RUNS = 1_000;
    private static final int EVENTS = 8;
    private static final List<Object> VALUES = Arrays.asList(
            1L,
            2L,
            2L,
            0L,
            -7L,
            Long.MAX_VALUE,
            0.5,
            2.0,
            -1e300,
            Double.NaN,
            "a",
            "b",
            "12",
            "",
            true,
            false,
            null,
            List.of(1L, 2L),
            List.of(),
            Map.of("a", 1L),
            Map.of("a", 2L, "b", "x"));

    @Parameterized.Parameter
    public String name;

    @Parameterized.Parameter(1)
    public Function function;

    private Random random;
    private int events;

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> functions() {
        return Families.of(Path.of("..", "bundles")).entries().stream()
                .map(entry -> new Object[] {entry.name(), entry.function()})
                .toList();
    }

    @Test
    public void what_it_remembers_can_be_saved_after_every_event() throws Exception {
        random = new Random(name.hashCode());
        for (int run = 0; run < RUNS; run++) {
            if (function instanceof AggregateFunction aggregate) aggregate(aggregate);
            else if (function instanceof AnalyticFunction analytic) analytic(analytic);
            else assertThat(function).as("kinds of function without state").isNotInstanceOf(Checkpointed.class);
        }
        boolean remembers = function instanceof AggregateFunction || function instanceof AnalyticFunction;
        if (remembers) assertThat(events).as("events that it could take").isGreaterThan(RUNS / 100);
    }

    private void aggregate(AggregateFunction aggregate) throws Exception {
        List<Arguments> rows = new ArrayList<>();
        for (Object[] arguments : calls()) {
            if (takes(aggregate, rows, arguments)) rows.add(TestArguments.of(arguments));
        }
        events += rows.size();
        try {
            AggregateHarness.result(aggregate, rows);
        } catch (Exception noResult) {
            // The harness has seen to it that there is none in any way.
            return;
        }
    }

    private static boolean takes(AggregateFunction aggregate, List<Arguments> before, Object[] arguments) {
        try {
            var accumulator = aggregate.newAccumulator();
            for (Arguments row : before) accumulator.add(row);
            accumulator.add(TestArguments.of(arguments));
            return true;
        } catch (Exception refused) {
            return false;
        }
    }

    private void analytic(AnalyticFunction analytic) {
        AnalyticHarness harness = AnalyticHarness.of(analytic);
        for (Object[] arguments : calls()) {
            try {
                if (random.nextInt(5) == 0) harness.nextInvalid(arguments);
                else harness.next(arguments);
                events++;
            } catch (RuntimeException refused) {
                // The harness has seen to it that it is refused in both ways.
                continue;
            }
        }
    }

    /**
     * Arguments of calls; only the first ones differ from event to event, as in most statements. There may be one more than is
     * declared, since some functions are given the row.
     */
    private List<Object[]> calls() {
        int required = function.signature().required();
        int most = function.signature().repeating()
                ? required + 2
                : function.signature().parameters().size() + 1;
        Object[] fixed = new Object[required + random.nextInt(most - required + 1)];
        for (int i = 0; i < fixed.length; i++) fixed[i] = value();
        List<Object[]> calls = new ArrayList<>();
        for (int i = random.nextInt(EVENTS); i >= 0; i--) {
            Object[] call = fixed.clone();
            if (call.length > 0) call[0] = value();
            if (call.length > 1 && random.nextInt(4) == 0) call[1] = value();
            calls.add(call);
        }
        return calls;
    }

    private Object value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }
}
