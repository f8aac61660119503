// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.hopping;

import static io.millrace.testkit.operator.PlanExpressions.column;
import static io.millrace.testkit.operator.PlanExpressions.wildcard;
import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.functions.aggregate.AggregateFunctions;
import io.millrace.testkit.operator.Emitted;
import io.millrace.testkit.operator.OperatorHarness;
import io.millrace.testkit.operator.OperatorSetup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.Test;

/** Windows put together from panes hold what the rows between their edges say, whatever length and hop. */
public class HoppingWindowPropertyTest {
    private static final int ROUNDS = 40;
    private static final int ROWS = 60;

    private record Event(long timestamp, long device, long value) {}

    @Test
    public void aWindowHoldsTheRowsBetweenItsEdges() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Case test = new Case(seed);
            test.assertWindows(test.setup(), HoppingWindowPropertyTest::rows);
            test.assertWindows(test.setup().inEventTime(), HoppingWindowPropertyTest::rows);
        }
    }

    @Test
    public void groupsAreThoseOfTheRowsBetweenItsEdges() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Case test = new Case(seed);
            test.assertWindows(grouped(test.setup()), HoppingWindowPropertyTest::groups);
            test.assertWindows(grouped(test.setup().inEventTime()), HoppingWindowPropertyTest::groups);
        }
    }

    private static OperatorSetup grouped(OperatorSetup setup) {
        return setup.functions(AggregateFunctions.all())
                .groupedBy(column("dev"))
                .keeping("dev", "v")
                .aggregate("$$count", "count", wildcard())
                .aggregate("$$max", "max", column("v"))
                .aggregate("$$all", "collect", column("v"));
    }

    private static List<Map<String, Object>> rows(List<Event> events) {
        return events.stream()
                .map(event -> row("dev", event.device(), "v", event.value()))
                .toList();
    }

    private static List<Map<String, Object>> groups(List<Event> events) {
        Collection<List<Event>> groups = events.stream()
                .collect(Collectors.groupingBy(Event::device, LinkedHashMap::new, Collectors.toList()))
                .values();
        return groups.stream().map(HoppingWindowPropertyTest::group).toList();
    }

    private static Map<String, Object> group(List<Event> events) {
        Event first = events.get(0);
        List<Long> values = events.stream().map(Event::value).toList();
        long max = values.stream().max(Long::compare).orElseThrow();
        return row("dev", first.device(), "v", first.value(), "$$count", values.size(), "$$max", max, "$$all", values);
    }

    /** Some rows and a window. */
    private static final class Case {
        private final int seed;
        private final int length;
        private final int hop;
        private final List<Event> events = new ArrayList<>();

        Case(int seed) {
            this.seed = seed;
            Random random = new Random(seed);
            length = 1 + random.nextInt(20);
            hop = 1 + random.nextInt(20);
            long time = 0;
            for (int i = 0; i < ROWS; i++) {
                time += random.nextInt(5) * random.nextInt(3);
                events.add(new Event(time, random.nextInt(4), random.nextInt(100)));
            }
        }

        OperatorSetup setup() {
            return OperatorHarness.of(HoppingWindowOperator::new)
                    .option("unit", "ms")
                    .option("length", length)
                    .option("hop", hop);
        }

        void assertWindows(OperatorSetup setup, Function<List<Event>, List<Map<String, Object>>> expected) {
            OperatorHarness window = setup.open();
            for (Event event : events) {
                window.at(event.timestamp()).rowAt(event.timestamp(), "dev", event.device(), "v", event.value());
                window.watermark(event.timestamp());
            }
            List<List<Map<String, Object>>> filled = window.takeAll().stream()
                    .map(this::rowsOf)
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(filled).as("seed %d: %d every %d", seed, length, hop).isEqualTo(expectedWindows(expected));
        }

        private List<Map<String, Object>> rowsOf(Emitted emitted) {
            return emitted instanceof Emitted.RowBatch batch
                            && !batch.contents().isEmpty()
                    ? batch.rows()
                    : null;
        }

        private List<List<Map<String, Object>>> expectedWindows(
                Function<List<Event>, List<Map<String, Object>>> expected) {
            List<List<Map<String, Object>>> windows = new ArrayList<>();
            long last = events.get(events.size() - 1).timestamp();
            for (long end = hop; end <= last; end += hop) {
                long edge = end;
                List<Event> inside = events.stream()
                        .filter(event -> event.timestamp() >= edge - length && event.timestamp() < edge)
                        .toList();
                if (!inside.isEmpty()) windows.add(expected.apply(inside));
            }
            return windows;
        }
    }
}
