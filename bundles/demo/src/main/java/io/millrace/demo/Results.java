// SPDX-License-Identifier: Apache-2.0
package io.millrace.demo;

import java.util.BitSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.HdrHistogram.Histogram;

/** Takes in what the rules send back: counts it, measures it, and passes some of it on to be shown. */
final class Results {
    static final String PROBE = "probe";

    private static final long HIGHEST_LATENCY_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final Readings readings;
    private final BiConsumer<Scenario.Rule, String> screen;
    private final Histogram latency = new Histogram(HIGHEST_LATENCY_NANOS, 3);
    private final BitSet seen = new BitSet();
    private final CountDownLatch filterListens = new CountDownLatch(1);
    private final CountDownLatch averageListens = new CountDownLatch(1);
    private final LineBudget filteredLines = new LineBudget(2);
    private final LineBudget averagedLines = new LineBudget(6);
    private long repeated;
    private long averages;
    private long averaged;

    Results(Readings readings, BiConsumer<Scenario.Rule, String> screen) {
        this.readings = readings;
        this.screen = screen;
    }

    /** What came in so far. Latency is from send to result, in nanoseconds. */
    record Count(long filtered, long repeated, long averages, long averaged, Histogram latency) {}

    synchronized Count count() {
        return new Count(seen.cardinality(), repeated, averages, averaged, latency.copy());
    }

    boolean bothRulesListen(long millis) throws InterruptedException {
        return filterListens.await(millis, TimeUnit.MILLISECONDS)
                && averageListens.await(millis, TimeUnit.MILLISECONDS);
    }

    synchronized void filtered(String result) {
        long number = Json.integer(result, "seq").orElse(-1L);
        if (!readings.knows(number)) {
            filterListens.countDown();
            return;
        }
        if (seen.get((int) number)) {
            repeated++;
            return;
        }
        seen.set((int) number);
        latency.recordValue(Math.min(HIGHEST_LATENCY_NANOS, readings.nanosSince((int) number)));
        show(filteredLines, Scenario.FILTER, result);
    }

    synchronized void averaged(String result) {
        if (Json.text(result, "deviceId").filter(PROBE::equals).isPresent()) {
            averageListens.countDown();
            return;
        }
        averages++;
        averaged += Json.integer(result, "readings").orElse(0L);
        show(averagedLines, Scenario.AVERAGE, result);
    }

    private void show(LineBudget lines, Scenario.Rule rule, String result) {
        if (lines.take(System.nanoTime())) screen.accept(rule, result);
    }
}
