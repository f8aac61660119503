// SPDX-License-Identifier: Apache-2.0
package io.millrace.demo;

import java.io.PrintStream;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** What the person at the terminal sees. */
final class Screen {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private final PrintStream out;
    private final long start = System.nanoTime();

    Screen(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }

    void scenario(Scenario scenario) {
        say("Millrace demo");
        say("  stream  %-13s  %s", Scenario.STREAM, scenario.createStream());
        Scenario.RULES.forEach(rule -> say("  rule    %-13s  %s", rule.id(), rule.sql()));
    }

    void result(Scenario.Rule rule, String result) {
        say("%7.1f s  %-13s  %s", (System.nanoTime() - start) / NANOS_PER_SECOND, rule.id(), result);
    }

    void summary(Readings readings, double seconds, Results.Count count) {
        Histogram latency = count.latency();
        say("");
        say("  events in         %,9d   %,.0f/s", readings.made(), readings.made() / seconds);
        say("  results out       %,9d", count.filtered() + count.averages());
        say(
                "  %-16s  %,9d   expected %,d, lost %,d, repeated %,d",
                Scenario.FILTER.id(),
                count.filtered(),
                readings.hot(),
                readings.hot() - count.filtered(),
                count.repeated());
        say(
                "  %-16s  %,9d   of %,d readings, lost %,d",
                Scenario.AVERAGE.id(), count.averages(), count.averaged(), readings.made() - count.averaged());
        say(
                "  latency           p50 %.1f ms   p99 %.1f ms   max %.1f ms   (send to result, %s)",
                latency.getValueAtPercentile(50) / NANOS_PER_MILLI,
                latency.getValueAtPercentile(99) / NANOS_PER_MILLI,
                latency.getMaxValue() / NANOS_PER_MILLI,
                Scenario.FILTER.id());
    }
}
