// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks.endtoend;

import io.millrace.benchmarks.Data;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Counts result rows, and measures how late they come once told how fast events are sent. */
final class RowCounter implements MiniMqtt.Handler {
    private static final long SILENCE_NANOS = 4_000_000_000L;
    private static final long POLL_NANOS = 5_000_000;
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final Data data;
    private final Histogram nanos = new Histogram(LONGEST_NANOS, 3);
    private long rows;
    private long lastNanos;
    private long startNanos;
    private double nanosPerEvent;

    RowCounter(Data data) {
        this.data = data;
    }

    @Override
    public synchronized void message(byte[] buffer, int offset, int length) {
        lastNanos = System.nanoTime();
        int event = data.passing(rows);
        if (nanosPerEvent > 0 && event >= 0) {
            long due = startNanos + (long) (event * nanosPerEvent);
            nanos.recordValue(Math.min(LONGEST_NANOS, Math.max(1, lastNanos - due)));
        }
        rows++;
    }

    /** From now on the k-th row belongs to the k-th event that passes, which is sent at this pace from then on. */
    synchronized void time(long start, double nanosBetweenEvents) {
        rows = 0;
        startNanos = start;
        nanosPerEvent = nanosBetweenEvents;
    }

    synchronized long rows() {
        return rows;
    }

    synchronized long lastNanos() {
        return lastNanos;
    }

    synchronized Figures.Latency latency() {
        return new Figures.Latency(nanos.getValueAtPercentile(50) / 1e6, nanos.getValueAtPercentile(99) / 1e6);
    }

    /** Waits for so many rows, or until none has come for four seconds. */
    void await(long wanted) {
        long seen = -1;
        long since = System.nanoTime();
        while (rows() < wanted && System.nanoTime() - since < SILENCE_NANOS) {
            if (rows() != seen) {
                seen = rows();
                since = System.nanoTime();
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
