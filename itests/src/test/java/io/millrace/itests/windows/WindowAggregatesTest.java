// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.testkit.sql.SqlTrial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * Whatever the rows: a window of any kind holds the rows between its edges, and its aggregates, which are kept up row by row or
 * put together from panes, are those that a recomputation from these rows gives.
 */
public class WindowAggregatesTest {
    private static final int ROUNDS = 3;
    private static final int LATE = 25;

    private record Edges(long start, long end) {
        static Edges of(Map<String, Object> row) {
            return new Edges((Long) row.get("ws"), (Long) row.get("we"));
        }
    }

    @Test
    public void in_processing_time_aggregates_are_those_of_the_rows_of_the_window() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            for (WindowForm form : Stream.concat(WindowForm.ofTime(random), WindowForm.ofRows(random))
                    .toList()) {
                compare(form, seed, random, false);
            }
        }
    }

    @Test
    public void in_event_time_they_are_too_in_whatever_order_rows_come() {
        for (int seed = ROUNDS; seed < 2 * ROUNDS; seed++) {
            Random random = new Random(seed);
            for (WindowForm form : WindowForm.ofTime(random).toList()) compare(form, seed, random, true);
        }
    }

    private static void compare(WindowForm form, int seed, Random random, boolean eventTime) {
        List<Event> events = Event.some(random);
        List<AggregateCalls.Call> calls = AggregateCalls.some(random);
        boolean grouped = random.nextBoolean();
        List<Event> coming = eventTime ? Event.jumbled(events, LATE, random) : events;
        String rowsOf = "SELECT *, window_start() AS ws, window_end() AS we FROM s GROUP BY " + form.clause();
        String aggregatesOf = "SELECT " + (grouped ? "k, " : "") + columns(calls)
                + ", window_start() AS ws, window_end() AS we FROM s GROUP BY " + (grouped ? "k, " : "")
                + form.clause();
        String what = "seed " + seed + (eventTime ? ", event time: " : ": ") + aggregatesOf;
        Map<Edges, List<Map<String, Object>>> windows = byWindow(run(rowsOf, coming, eventTime));
        assertThat(windows).as(what).isNotEmpty();
        windows.forEach((edges, rows) -> assertThat(numbers(rows))
                .as("rows of %s in %s", edges, what)
                .isEqualTo(expectedNumbers(form, edges, rows, events)));
        Map<Edges, List<Map<String, Object>>> emitted = byWindow(filled(run(aggregatesOf, coming, eventTime), windows));
        Map<Edges, List<Map<String, Object>>> expected = recomputed(windows, calls, grouped);
        assertThat(emitted.keySet()).as("windows of " + what).isEqualTo(expected.keySet());
        // The order of groups is not promised.
        expected.forEach((edges, groups) -> assertThat(emitted.get(edges))
                .as("%s of %s in %s", edges, numbers(windows.get(edges)), what)
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .withEqualsForType(Results::isWithinRounding, Double.class)
                .isEqualTo(groups));
    }

    private static String columns(List<AggregateCalls.Call> calls) {
        return IntStream.range(0, calls.size())
                .mapToObj(i -> calls.get(i).text() + " AS a" + i)
                .collect(Collectors.joining(", "));
    }

    private static List<Map<String, Object>> run(String select, List<Event> events, boolean eventTime) {
        SqlTrial trial = SqlTrial.sql(select).from(AggregateCalls.MODULES.loader()).stream(
                        "CREATE STREAM s () WITH (DATASOURCE=\"s\", TIMESTAMP=\"t\")")
                .sendingNulls();
        if (eventTime) trial.inEventTime(Duration.ofMillis(LATE));
        trial.at(events.get(0).time() - 1);
        for (Event event : events) {
            if (!eventTime) trial.at(event.time());
            trial.on(event.columns());
        }
        return trial.rows();
    }

    private static Map<Edges, List<Map<String, Object>>> byWindow(List<Map<String, Object>> rows) {
        return rows.stream().collect(Collectors.groupingBy(Edges::of, LinkedHashMap::new, Collectors.toList()));
    }

    /** Without the one row of nulls that a window without rows gives. */
    private static List<Map<String, Object>> filled(
            List<Map<String, Object>> rows, Map<Edges, List<Map<String, Object>>> windows) {
        return rows.stream()
                .filter(row -> windows.containsKey(Edges.of(row)))
                .map(Results::comparable)
                .toList();
    }

    private static List<Object> numbers(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> row.get("n")).toList();
    }

    private static List<Object> expectedNumbers(
            WindowForm form, Edges edges, List<Map<String, Object>> rows, List<Event> events) {
        Event first = events.get(((Long) rows.get(0).get("n")).intValue());
        return form.holds().rows(edges.start(), edges.end(), first, events).stream()
                .map(event -> event.columns().get("n"))
                .toList();
    }

    /** An error in one group is an error of the whole window. */
    private static Map<Edges, List<Map<String, Object>>> recomputed(
            Map<Edges, List<Map<String, Object>>> windows, List<AggregateCalls.Call> calls, boolean grouped) {
        Map<Edges, List<Map<String, Object>>> results = new LinkedHashMap<>();
        windows.forEach((edges, rows) -> {
            try {
                results.put(edges, groups(edges, rows, calls, grouped));
            } catch (Exception failureOfTheWindow) {
                results.remove(edges);
            }
        });
        return results;
    }

    private static List<Map<String, Object>> groups(
            Edges edges, List<Map<String, Object>> rows, List<AggregateCalls.Call> calls, boolean grouped)
            throws Exception {
        Map<Object, List<Map<String, Object>>> byKey = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> grouped ? row.get("k") : "", LinkedHashMap::new, Collectors.toList()));
        List<Map<String, Object>> groups = new ArrayList<>();
        for (Map.Entry<Object, List<Map<String, Object>>> group : byKey.entrySet()) {
            Map<String, Object> result = new LinkedHashMap<>();
            if (grouped) result.put("k", group.getKey());
            for (int i = 0; i < calls.size(); i++)
                result.put("a" + i, calls.get(i).of(group.getValue()));
            result.put("ws", edges.start());
            result.put("we", edges.end());
            groups.add(Results.comparable(result));
        }
        return groups;
    }
}
