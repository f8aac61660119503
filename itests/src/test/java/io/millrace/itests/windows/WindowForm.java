// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.windows;

import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * A window clause, and which events a window of it holds.
 *
 * @param holds whether an event belongs to a window with these edges
 */
record WindowForm(String clause, boolean inEventTime, Membership holds) {
    /** The rows of the window with these edges out of all events in order. */
    interface Membership {
        List<Event> rows(long start, long end, Event first, List<Event> events);
    }

    /** Windows of all kinds that run in event time too, of random lengths. */
    static Stream<WindowForm> ofTime(Random random) {
        int length = 1 + random.nextInt(300);
        int hop = 1 + random.nextInt(120);
        int delay = 1 + random.nextInt(40);
        String sliding = "SLIDINGWINDOW(ms, " + length;
        return Stream.of(
                form("TUMBLINGWINDOW(ms, " + length + ")", (time, edges) -> edges.start <= time && time < edges.end),
                form(
                        "HOPPINGWINDOW(ms, " + length + ", " + hop + ")",
                        (time, edges) -> edges.end - length <= time && time < edges.end),
                form(sliding + ")", (time, edges) -> edges.end - length <= time && time <= edges.end),
                form(sliding + ") OVER (WHEN b)", (time, edges) -> edges.end - length <= time && time <= edges.end),
                form(
                        sliding + ", " + delay + ")",
                        (time, edges) -> edges.end - length - delay <= time && time < edges.end),
                form(
                        sliding + ", " + delay + ") OVER (WHEN b)",
                        (time, edges) -> edges.end - length - delay <= time && time < edges.end),
                form(
                        "SESSIONWINDOW(ms, " + (20 + length) + ", " + (2 + random.nextInt(20)) + ")",
                        (time, edges) -> edges.start <= time && time < edges.end),
                state("STATEWINDOW(b, e)", true, false),
                state("STATEWINDOW(b)", false, false),
                state("STATEWINDOW(b, e) OVER (PARTITION BY p)", true, true));
    }

    /** Windows that count, which there are only in processing time. */
    static Stream<WindowForm> ofRows(Random random) {
        int length = 1 + random.nextInt(60);
        int every = 1 + random.nextInt(length);
        return Stream.of(
                last("COUNTWINDOW(" + length + ")", length),
                last("COUNTWINDOW(" + length + ", " + every + ")", length));
    }

    private record Edges(long start, long end) {}

    private static WindowForm form(String clause, BiPredicate<Long, Edges> holds) {
        return new WindowForm(
                clause,
                true,
                (start, end, first, events) -> events.stream()
                        .filter(event -> holds.test(event.time(), new Edges(start, end)))
                        .toList());
    }

    private static WindowForm state(String clause, boolean endIncluded, boolean partitioned) {
        return new WindowForm(
                clause,
                true,
                (start, end, first, events) -> events.stream()
                        .filter(event ->
                                event.time() >= start && (endIncluded ? event.time() <= end : event.time() < end))
                        .filter(event -> !partitioned
                                || event.columns()
                                        .get("p")
                                        .equals(first.columns().get("p")))
                        .toList());
    }

    private static WindowForm last(String clause, int count) {
        return new WindowForm(clause, false, (start, end, first, events) -> {
            List<Event> before =
                    events.stream().filter(event -> event.time() <= end).toList();
            return before.subList(before.size() - count, before.size());
        });
    }
}
