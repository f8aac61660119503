// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for something to become true, for at most so long. The only way in which tests wait for a server. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long STEP_NANOS = 20_000_000;

    private Eventually() {}

    /** An assertion that may fail for a while. */
    @FunctionalInterface
    public interface Claim {
        void check() throws Exception;
    }

    /** Repeats the claim until it holds, for at most 30 seconds; the last failure is thrown. */
    public static void eventually(Claim claim) {
        within(PATIENCE, claim);
    }

    /** Repeats the claim until it holds; the last failure is thrown when the limit is over. */
    public static void within(Duration limit, Claim claim) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                claim.check();
                return;
            } catch (AssertionError | Exception failure) {
                if (System.nanoTime() - deadline >= 0) {
                    throw new AssertionError(
                            "Not within " + limit.toMillis() + " ms: " + failure.getMessage(), failure);
                }
                LockSupport.parkNanos(STEP_NANOS);
            }
        }
    }
}
