// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.extension;

import java.util.concurrent.TimeUnit;

/** Counts the instances of a provider that are out, so that a bundle can wait until nobody works with its classes. */
public final class Uses {
    private int count;

    /** An instance goes out. */
    public synchronized void begin() {
        count++;
    }

    /** An instance came back. */
    public synchronized void end() {
        if (--count <= 0) notifyAll();
    }

    /** Waits until no instance is out, at most so long; returns whether none is. */
    public synchronized boolean awaitNone(long atMostMillis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(atMostMillis);
        try {
            while (count > 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) return false;
                wait(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return count <= 0;
    }
}
