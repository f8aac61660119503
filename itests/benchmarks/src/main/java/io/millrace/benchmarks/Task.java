// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

/**
 * What to run.
 *
 * @param workload the work
 * @param rules how many rules run; 1 but for W5
 * @param data the events it runs over
 */
public record Task(Workload workload, int rules, Data data) {

    /** First event time in milliseconds; a multiple of every window length. */
    public static final long BASE = 1_700_000_000_000L;

    /** One rule. */
    public Task(Workload workload, Data data) {
        this(workload, 1, data);
    }

    /** W5: rule k lets through what this device sends above {@link #ruleThreshold}. */
    public static String ruleDevice(int rule) {
        return "d" + rule % Data.DEVICES;
    }

    /** W5: the temperature that rule k lets through more than. */
    public static double ruleThreshold(int rule) {
        return (rule + rule / Data.DEVICES) % 50;
    }

    /** W3: length of the hopping window in milliseconds. */
    public static final long WINDOW_MILLIS = 20_000;

    /** W3: from window to window in milliseconds. */
    public static long hopMillis(Workload workload) {
        return workload == Workload.W3 ? 5_000 : 1_000;
    }

    /** Length of the tumbling window in milliseconds. */
    public static final long TUMBLE_MILLIS = 10_000;
}
