// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Hands the payloads to one consumer thread, either as fast as they are taken or at a fixed rate. */
public class Feed {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Data data;
    private final int events;
    private final double nanosPerEvent;
    private int next;
    private long startNanos;
    private long startCpuNanos;
    private volatile boolean exhausted;
    private volatile long exhaustedNanos;

    /**
     * @param data the events
     * @param events how many of them, from the first on
     * @param nanosPerEvent the time between two, or 0 for as fast as they are taken
     */
    public Feed(Data data, int events, double nanosPerEvent) {
        this.data = data;
        this.events = events;
        this.nanosPerEvent = nanosPerEvent;
    }

    /** The next payload, or null if there is none now: look at {@link #done()}. */
    public byte[] poll() {
        if (startNanos == 0) {
            startCpuNanos = SYSTEM.getProcessCpuTime();
            startNanos = System.nanoTime();
        }
        if (next == events) {
            if (!exhausted) {
                exhaustedNanos = System.nanoTime();
                exhausted = true;
            }
            return null;
        }
        if (nanosPerEvent != 0 && System.nanoTime() < dueNanos(next)) return null;
        return data.payload(next++);
    }

    /** The next payload, waiting for it to be due; null at the end. */
    public byte[] take() {
        byte[] payload = poll();
        while (payload == null && !exhausted) {
            Thread.onSpinWait();
            payload = poll();
        }
        return payload;
    }

    /** W4: whether the payload last returned belongs to the second stream. */
    public boolean isOfSecond() {
        return data.isOfSecond(next - 1);
    }

    /** Whether all payloads have been handed out. */
    public boolean done() {
        return exhausted;
    }

    /** When the k-th event that passes the filter of W1 was due. */
    long passingDueNanos(long k) {
        return dueNanos(data.passing(k));
    }

    private long dueNanos(int index) {
        return startNanos + (long) (index * nanosPerEvent);
    }

    long startNanos() {
        return startNanos;
    }

    /** Processor time of this process since the first payload was taken. */
    long cpuNanos() {
        return SYSTEM.getProcessCpuTime() - startCpuNanos;
    }

    long exhaustedNanos() {
        return exhaustedNanos;
    }
}
