// SPDX-License-Identifier: Apache-2.0
package io.millrace.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.service.RuleStatus;
import io.millrace.exchange.ExchangeEngine.Plugin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plugins of all kinds are updated in random order while many rules run: each event is in each result exactly once. */
public class SwapStormTest {
    private static final Logger LOG = LoggerFactory.getLogger(SwapStormTest.class);
    private static final int RULES_OF_A_KIND = 4;
    private static final int UPDATES = 200;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Random random = new Random(20_261_124);
    private ExchangeEngine test;

    @Before
    public void open() {
        test = new ExchangeEngine(folder.getRoot().toPath());
        test.engine.streams().execute("CREATE STREAM own (n bigint) WITH (TYPE=\"numbers\", DATASOURCE=\"n\")");
        test.engine
                .streams()
                .execute("CREATE STREAM shared (n bigint) WITH (TYPE=\"numbers\", DATASOURCE=\"n\", SHARED=\"true\")");
        for (int i = 0; i < RULES_OF_A_KIND; i++) {
            rule("tag" + i, "SELECT n, tag(n) AS v FROM own WHERE n > 0", i % 2 == 0);
            rule(
                    "window" + i,
                    "SELECT count(*) AS c, sum(n) AS s, min(n) AS lo, max(n) AS hi FROM own "
                            + "GROUP BY COUNTWINDOW(100)",
                    i % 2 == 0);
            rule("lag" + i, "SELECT n, lag(n) AS before FROM own", i % 2 == 0);
            rule("shared" + i, "SELECT n, tag(n) AS v FROM shared WHERE n > 0", i % 2 == 0);
            rule("quick" + i, "SELECT n FROM shared WHERE n > 0", i % 2 == 0);
        }
    }

    @After
    public void close() {
        test.close();
    }

    private void rule(String id, String sql, boolean blocks) {
        test.engine
                .rules()
                .create("{\"id\":\"" + id + "\",\"sql\":\"" + sql + "\",\"actions\":[{\"collect\":{\"sendSingle\":true,"
                        + "\"blocks\":" + blocks + "}}]}");
    }

    private List<String> ids() {
        return test.engine.rules().list().stream().map(rule -> rule.id()).toList();
    }

    private int results(String rule) {
        return test.results.getOrDefault(rule, List.of()).size();
    }

    /** Every rule gave at least so many results more. */
    private void awaitProgress(int more) {
        Map<String, Integer> before = new java.util.HashMap<>();
        ids().forEach(id -> before.put(id, results(id)));
        long deadline = System.nanoTime() + 60_000_000_000L;
        for (String id : ids()) {
            while (results(id) < before.get(id) + more) {
                if (System.nanoTime() > deadline) throw new AssertionError(id + " stands still: " + status(id));
                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private RuleStatus status(String id) {
        return test.engine.rules().status(id);
    }

    @Test
    public void eachEventIsInEachResultExactlyOnceWhileEverythingIsUpdated() {
        awaitProgress(1);
        Map<String, Long> starts = new java.util.HashMap<>();
        ids().forEach(id -> starts.put(id, status(id).lastStartMillis()));
        long begin = System.nanoTime();
        for (int i = 0; i < UPDATES; i++) {
            test.update(Plugin.values()[random.nextInt(Plugin.values().length)]);
            if (i % 20 == 0) awaitProgress(1);
        }
        double minutes = (System.nanoTime() - begin) / 60e9;
        awaitProgress(2);
        for (String id : ids()) {
            assertThat(status(id).state()).as(id + " " + status(id).message()).isEqualTo("running");
            assertThat(status(id).message()).as(id).isEmpty();
            assertThat(status(id).lastStartMillis()).as(id).isEqualTo(starts.get(id));
        }
        for (int i = 0; i < RULES_OF_A_KIND; i++) {
            assertNumbered("tag" + i);
            assertNumbered("lag" + i);
            assertContiguous("shared" + i);
            assertContiguous("quick" + i);
            assertWindowsComplete("window" + i);
            assertEachLooksBackOnTheOneBefore("lag" + i);
            assertThat(snapshot("tag" + i).stream()
                            .map(row -> row.get("v"))
                            .distinct()
                            .count())
                    .as("versions seen by tag" + i)
                    .isGreaterThan(2);
        }
        report(minutes);
    }

    private List<Map<String, Object>> snapshot(String rule) {
        List<Map<String, Object>> rows = test.results.get(rule);
        synchronized (rows) {
            return new ArrayList<>(rows);
        }
    }

    private List<Object> numbers(String rule) {
        return snapshot(rule).stream().map(row -> row.get("n")).toList();
    }

    private void assertNumbered(String rule) {
        List<Object> numbers = numbers(rule);
        assertThat(firstGap(numbers, 1)).as(rule).isEmpty();
    }

    /** A rule that joined a shared stream later begins in the middle. */
    private void assertContiguous(String rule) {
        List<Object> numbers = numbers(rule);
        long first = (Long) numbers.get(0);
        assertThat(firstGap(numbers, first)).as(rule).isEmpty();
    }

    /** What is around the first number that does not follow on the one before it; nothing if all do. */
    private static List<Object> firstGap(List<Object> numbers, long first) {
        for (int i = 0; i < numbers.size(); i++) {
            if (!numbers.get(i).equals(first + i)) {
                return numbers.subList(Math.max(0, i - 3), Math.min(numbers.size(), i + 4));
            }
        }
        return List.of();
    }

    private void assertWindowsComplete(String rule) {
        long expected = 1;
        for (Map<String, Object> window : snapshot(rule)) {
            assertThat(window)
                    .as(rule)
                    .isEqualTo(Map.of("c", 100L, "s", 100 * expected + 4_950, "lo", expected, "hi", expected + 99));
            expected += 100;
        }
    }

    private void assertEachLooksBackOnTheOneBefore(String rule) {
        snapshot(rule).stream()
                .skip(1)
                .forEach(row -> assertThat(row.get("before")).as(rule).isEqualTo((Long) row.get("n") - 1));
    }

    private void report(double minutes) {
        List<Long> holds = new ArrayList<>(test.holdNanos);
        holds.sort(null);
        LOG.info(String.format(
                java.util.Locale.ROOT,
                "%d updates, %.0f a minute; %d holds of rules and streams: p50 %.2f ms, p99 %.2f ms, longest %.2f ms",
                UPDATES,
                UPDATES / minutes,
                holds.size(),
                at(holds, 0.5),
                at(holds, 0.99),
                at(holds, 1)));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)) / 1e6;
    }
}
