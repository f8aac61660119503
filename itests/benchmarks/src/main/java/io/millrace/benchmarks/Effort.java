// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

/**
 * How thoroughly one JVM measures.
 *
 * @param runs timed passes
 * @param warmups passes before them, at least
 * @param warmSeconds time spent on passes before them, at least
 * @param latencySeconds length of the passes at a fixed rate
 * @param limitSeconds when the whole JVM is given up
 */
record Effort(int runs, int warmups, double warmSeconds, double latencySeconds, int limitSeconds) {
    static final Effort FULL = new Effort(5, 2, 3, 4, 240);
    static final Effort QUICK = new Effort(3, 1, 0.5, 1, 60);

    static Effort of(boolean quick) {
        return quick ? QUICK : FULL;
    }
}
