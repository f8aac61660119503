// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

/**
 * What to run.
 *
 * @param workload the work
 * @param data the events it runs over
 */
public record Task(Workload workload, Data data) {

    /** First event time in milliseconds; a multiple of every window length. */
    public static final long BASE = 1_700_000_000_000L;

    /** Length of the tumbling window in milliseconds. */
    public static final long TUMBLE_MILLIS = 10_000;
}
