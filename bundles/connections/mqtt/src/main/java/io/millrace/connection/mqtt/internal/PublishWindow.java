// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Limits how many publications are open. A full window lets nobody in until it is half empty, so that a fast publisher
 * is woken once for many acknowledgements.
 */
final class PublishWindow {
    private static final long SLICE_MILLIS = 5;

    private final int size;
    private final int limit;
    private final Duration patience;
    private final BooleanSupplier deaf;
    private final AtomicInteger open = new AtomicInteger();
    private volatile int waiting;

    /**
     * @param size how many may be open
     * @param limit how many may be open while the client is deaf
     * @param patience how long to wait for room
     * @param deaf whether the client is busy with a delivery and hears no acknowledgement. Waiting then could last for
     *     ever: the delivery may itself be waiting for the rule that publishes
     */
    PublishWindow(int size, int limit, Duration patience, BooleanSupplier deaf) {
        this.size = size;
        this.limit = limit;
        this.patience = patience;
        this.deaf = deaf;
    }

    /** Takes a place, after some waiting if need be. False if there is none. */
    boolean enter() {
        if (open.incrementAndGet() <= size || awaitRoom()) return true;
        leave();
        return false;
    }

    void leave() {
        if (open.decrementAndGet() <= size / 2 && waiting > 0) wake();
    }

    int open() {
        return open.get();
    }

    private synchronized void wake() {
        notifyAll();
    }

    private synchronized boolean awaitRoom() {
        long deadline = System.nanoTime() + patience.toNanos();
        waiting++;
        try {
            while (open.get() > size / 2) {
                if (deaf.getAsBoolean() && open.get() <= limit) return true;
                if (System.nanoTime() - deadline >= 0) return open.get() <= size;
                TimeUnit.MILLISECONDS.timedWait(this, SLICE_MILLIS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting--;
        }
    }
}
