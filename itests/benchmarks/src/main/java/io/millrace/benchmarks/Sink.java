// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import org.HdrHistogram.Histogram;

/**
 * Where results go. In a timed pass it counts and touches the bytes; in the verifying pass it adds up a hash that
 * depends neither on the order of rows nor on how they are written. One thread at a time; the end of a run has to
 * happen after its last call.
 */
public class Sink {
    private Feed feed;
    private Histogram latency;
    private boolean verify;
    private long count;
    private long checksum;
    private long lastNanos;

    /** Begins a timed pass. */
    void begin(Feed next) {
        begin(next, false, null);
    }

    /** Begins a pass that adds up the hash of all rows. */
    void beginVerifying(Feed next) {
        begin(next, true, null);
    }

    /** Begins a pass of W1 that measures how long after its event each row comes. */
    void beginTiming(Feed next, Histogram histogram) {
        begin(next, false, histogram);
    }

    private void begin(Feed next, boolean verifying, Histogram histogram) {
        feed = next;
        verify = verifying;
        latency = histogram;
        count = 0;
        checksum = 0;
        lastNanos = 0;
    }

    public void accept(byte[] row) {
        accept(row, 0, row.length);
    }

    /** Takes one row, which is not kept. */
    public void accept(byte[] buffer, int offset, int length) {
        if (latency != null) latency.recordValue(Math.max(1, System.nanoTime() - feed.passingDueNanos(count)));
        count++;
        checksum += verify
                ? RowHash.of(buffer, offset, length)
                : buffer[offset + (length >> 1)] + buffer[offset + length - 2];
        if (feed.done()) lastNanos = System.nanoTime();
    }

    long count() {
        return count;
    }

    long checksum() {
        return checksum;
    }

    /** When the last row came, if it came after the last event was taken; otherwise 0. */
    long lastNanos() {
        return lastNanos;
    }
}
