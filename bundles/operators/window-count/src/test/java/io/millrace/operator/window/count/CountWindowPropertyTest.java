// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.count;

import static io.millrace.testkit.operator.PlanExpressions.column;
import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.functions.aggregate.AggregateFunctions;
import io.millrace.testkit.operator.OperatorHarness;
import io.millrace.testkit.operator.OperatorSetup;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.Test;

/** Windows put together from panes hold what the last rows say, whatever the lengths. */
public class CountWindowPropertyTest {
    private static final int ROUNDS = 40;

    @Test
    public void aWindowHoldsTheLastRows() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            assertWindows(
                    seed,
                    OperatorHarness.of(CountWindowOperator::new),
                    values -> values.stream().map(value -> row("v", value)).toList());
        }
    }

    @Test
    public void anAggregateIsThatOfTheLastRows() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            OperatorSetup collecting = OperatorHarness.of(CountWindowOperator::new)
                    .functions(AggregateFunctions.all())
                    .keeping("v")
                    .aggregate("$$all", "collect", column("v"));
            assertWindows(seed, collecting, values -> List.of(row("v", values.get(0), "$$all", values)));
        }
    }

    private static void assertWindows(
            int seed, OperatorSetup setup, Function<List<Long>, List<Map<String, Object>>> expected) {
        Random random = new Random(seed);
        int length = 1 + random.nextInt(12);
        int every = 1 + random.nextInt(length);
        List<Long> values = random.longs(50, 0, 100).boxed().toList();
        OperatorHarness window =
                setup.option("length", length).option("every", every).open();
        IntStream.rangeClosed(1, values.size()).forEach(count -> {
            window.row("v", values.get(count - 1));
            if (count % every == 0 && count >= length) {
                assertThat(window.nextBatch().rows())
                        .as("seed %d: %d every %d, row %d", seed, length, every, count)
                        .isEqualTo(expected.apply(values.subList(count - length, count)));
            }
            window.emitsNothing();
        });
    }
}
