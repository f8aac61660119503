// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

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
        until(limit, () -> failureOf(claim), Optional::isEmpty).ifPresent(failure -> {
            throw new AssertionError("Not within " + limit.toMillis() + " ms: " + failure.getMessage(), failure);
        });
    }

    private static Optional<Throwable> failureOf(Claim claim) {
        try {
            claim.check();
            return Optional.empty();
        } catch (AssertionError | Exception failure) {
            return Optional.of(failure);
        }
    }

    /**
     * Repeats the question until the answer is good enough, the limit is over, or the thread is interrupted.
     *
     * @return the last answer; there is one at least
     */
    public static <T> T until(Duration limit, Supplier<T> question, Predicate<T> enough) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            T answer = question.get();
            boolean over =
                    System.nanoTime() - deadline >= 0 || Thread.currentThread().isInterrupted();
            if (over || enough.test(answer)) return answer;
            LockSupport.parkNanos(STEP_NANOS);
        }
    }
}
