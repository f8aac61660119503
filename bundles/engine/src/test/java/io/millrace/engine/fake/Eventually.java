// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what other threads bring about: until it holds, or until a deadline that only a failing test reaches. */
public final class Eventually {
    private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private Eventually() {}

    /** Repeats an assertion until it holds. */
    public static void eventually(Runnable assertion) {
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > deadline) throw notYet;
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** Waits for a latch. */
    public static void await(CountDownLatch latch) {
        try {
            if (!latch.await(DEADLINE_NANOS, TimeUnit.NANOSECONDS)) throw new AssertionError("the latch did not open");
        } catch (InterruptedException interrupted) {
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
