// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

/** What is measured. More may come: every use is a switch without a default, so that the compiler finds them. */
public enum Workload {
    /** deviceId, temperature * 1.8 + 32 AS f WHERE temperature > 30 AND humidity < 70; row {deviceId, f}. */
    W1,
    /** Tumbling 10 s event-time window GROUP BY deviceId; row {deviceId, avg, max, cnt}. */
    W2,
    /**
     * Hopping 20 s event-time window every 5 s GROUP BY deviceId, as far as windows end inside of the events or with them;
     * row {deviceId, avg, max, cnt}.
     */
    W3,
    /** The same every second. */
    W3_1,

    /**
     * Inner join of two streams by deviceId inside a tumbling 10 s event-time window, every tenth event or so of the second
     * one; row {deviceId, temperature of the first, humidity of the second}.
     */
    W4,

    /** Many rules with different filters on one stream; row {rule, deviceId, temperature}. */
    W5,
    /**
     * Per device: when status differs from that of the event before, row {deviceId, status, temperature, prev} with the
     * temperature before.
     */
    W6
}
