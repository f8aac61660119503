// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

/** The columns that the workloads use, to be overwritten by each event. */
final class Event {
    static final int DEVICE = 1;
    static final int TEMPERATURE = 2;
    static final int HUMIDITY = 4;
    static final int TIME = 8;
    static final int STATUS = 16;

    String deviceId;
    double temperature;
    int humidity;
    long time;
    String status;

    /** The columns that a workload needs: what a careful user would prune by hand. */
    static int columns(Workload workload) {
        return switch (workload) {
            case W1 -> DEVICE | TEMPERATURE | HUMIDITY;
            case W2, W3, W3_1 -> DEVICE | TEMPERATURE | TIME;
            case W4 -> DEVICE | TEMPERATURE | HUMIDITY | TIME;
            case W5 -> DEVICE | TEMPERATURE;
            case W6 -> DEVICE | TEMPERATURE | STATUS;
        };
    }
}
