// SPDX-License-Identifier: Apache-2.0
package io.millrace.demo;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Tries again while a server that was started a moment ago is still coming up. */
record Patience(int seconds) {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** Something that fails until the other side is there. */
    interface Attempt<T> {
        T make() throws DemoException, InterruptedException;
    }

    /** @throws DemoException of the last attempt, when the time is over */
    <T> T with(Attempt<T> attempt) throws DemoException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (true) {
            try {
                return attempt.make();
            } catch (DemoException e) {
                if (System.nanoTime() >= deadline) throw e;
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
