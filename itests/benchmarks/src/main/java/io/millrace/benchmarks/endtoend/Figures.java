// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks.endtoend;

import java.util.List;
import java.util.Locale;

/**
 * What one engine was measured at.
 *
 * @param messagesPerSecond taken in, as fast as they are taken
 * @param engineCpu processor seconds of the engine per million messages taken in
 * @param brokerCpu the same of the broker
 * @param residentMegabytes memory of the engine's process after the load
 * @param rows result rows that arrived
 * @param expected result rows that should have arrived
 * @param latency from the sending of a message to its row
 */
record Figures(
        double messagesPerSecond,
        double engineCpu,
        double brokerCpu,
        double residentMegabytes,
        long rows,
        long expected,
        Latency latency) {

    /** In milliseconds; not a number where it was not measured. */
    record Latency(double p50, double p99) {
        static final Latency NONE = new Latency(Double.NaN, Double.NaN);

        @Override
        public String toString() {
            return Double.isNaN(p50) ? "-" : String.format(Locale.ROOT, "%.2f / %.2f", p50, p99);
        }
    }

    static List<String> header(int rate) {
        return List.of(
                "| engine | workload | QoS | messages/s | engine CPU s/M messages | broker CPU s/M messages "
                        + "| resident MB | rows | expected | lost | p50/p99 ms at " + rate + "/s |",
                "|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    }

    String line(String engine, Assignment assignment) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %,.0f | %.2f | %.2f | %.0f | %,d | %,d | %,d | %s |",
                engine,
                assignment.workload(),
                assignment.qos(),
                messagesPerSecond,
                engineCpu,
                brokerCpu,
                residentMegabytes,
                rows,
                expected,
                expected - rows,
                latency);
    }
}
