// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.sliding;

import static io.millrace.testkit.operator.PlanExpressions.column;
import static io.millrace.testkit.operator.PlanExpressions.literal;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.row.Kind;
import io.millrace.functions.aggregate.AggregateFunctions;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.testkit.operator.Emitted;
import io.millrace.testkit.operator.OperatorHarness;
import io.millrace.testkit.operator.OperatorSetup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;

/** Whatever a window says of its rows is what these rows alone say, for every aggregate function and however long it is. */
public class SlidingWindowPropertyTest {
    private static final int ROUNDS = 2;
    private static final int ROWS = 160;
    private static final int COMPARED = 7;

    @Test
    public void everyAggregateIsThatOfTheRowsInTheWindow() {
        for (int seed = 0; seed < ROUNDS; seed++) compare(seed, new Random(seed).nextInt(3) == 0);
    }

    @Test
    public void soIsItWhereValuesAreOfAllKinds() {
        for (int seed = ROUNDS; seed < 2 * ROUNDS; seed++) compare(seed, true);
    }

    /** A window that slides over all rows, and for each row one that sees nothing but its rows. */
    private static void compare(int seed, boolean mixed) {
        Random random = new Random(seed);
        long length = 1 + random.nextInt(120);
        Deque<Event> inside = new ArrayDeque<>();
        OperatorHarness sliding = window(length).open();
        long time = 0;
        for (int i = 0; i < ROWS; i++) {
            time += random.nextInt(3);
            Event event = new Event(time, random.nextInt(3), value(random, mixed));
            inside.add(event);
            while (inside.peek().time() < time - length) inside.remove();
            sliding.at(time).rowAt(time, event.columns(i % COMPARED == 0));
            List<Emitted> emitted = sliding.takeAll();
            if (i % COMPARED > 0) continue;
            assertThat(results(emitted)).as("seed %d, row %d", seed, i).isEqualTo(results(alone(length, inside)));
        }
    }

    private static List<Emitted> alone(long length, Deque<Event> rows) {
        OperatorHarness window = window(length).open();
        for (Event event : rows) {
            window.at(event.time()).rowAt(event.time(), event.columns(event == rows.peekLast()));
        }
        return window.takeAll();
    }

    /** Groups by key, in which the order of groups does not count; or the error. */
    private static Object results(List<Emitted> emitted) {
        assertThat(emitted).hasSize(1);
        if (!(emitted.get(0) instanceof Emitted.RowBatch batch)) return "error";
        Map<Object, Object> groups = new HashMap<>();
        batch.rows().forEach(row -> groups.put(row.get("k"), rounded(row)));
        return groups;
    }

    /** Floats that were added in another order differ in the last digits. */
    private static Map<String, Object> rounded(Map<String, Object> row) {
        Map<String, Object> rounded = new HashMap<>();
        row.forEach((name, value) -> rounded.put(name, value instanceof Double v ? (Object) (float) (v + 0.0) : value));
        return rounded;
    }

    private static Object value(Random random, boolean mixed) {
        int kind = mixed ? random.nextInt(40) : random.nextInt(10);
        if (kind == 0) return null;
        if (kind == 1) return Kind.MISSING;
        return mixed && kind < 4 ? random.nextDouble() : (Object) (long) random.nextInt(50);
    }

    private static PlanExpression rowOf() {
        return new PlanExpression.Wildcard(Optional.empty(), List.of("last"), List.of());
    }

    private static OperatorSetup window(long millis) {
        OperatorSetup setup = OperatorHarness.of(SlidingWindowOperator::new)
                .option("unit", "ms")
                .option("length", millis)
                .expression("trigger", column("last"))
                .functions(AggregateFunctions.all())
                .groupedBy(column("k"))
                .keeping("k", "v");
        for (String function : List.of("count", "sum", "avg", "min", "max", "collect", "merge_agg")) {
            setup.aggregate("$$" + function, function, column("v"));
        }
        for (String function : List.of("stddev", "stddevs", "var", "vars", "median")) {
            setup.aggregate("$$" + function, function, column("v"));
        }
        PlanExpression yes = literal(true);
        return setup.aggregate("$$last", "last_value", column("v"), yes)
                .aggregate("$$newest", "last_value", column("v"), literal(false))
                .aggregate("$$distinct", "deduplicate", rowOf(), column("v"), yes)
                .aggregate("$$new", "deduplicate", rowOf(), column("v"), literal(false))
                .aggregate("$$disc", "percentile_disc", column("v"), literal(0.4))
                .aggregate("$$cont", "percentile_cont", column("v"), literal(0.4))
                .aggregate("$$rows", "collect", rowOf());
    }

    private record Event(long time, long key, Object value) {
        Object[] columns(boolean last) {
            List<Object> columns = new ArrayList<>(List.of("k", key, "last", last));
            if (value != Kind.MISSING) {
                columns.add("v");
                columns.add(value);
            }
            return columns.toArray();
        }
    }
}
