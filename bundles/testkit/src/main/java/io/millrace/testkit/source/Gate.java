// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Open while a rule has room. */
final class Gate {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private boolean open = true;
    private int waiting;

    synchronized void open() {
        open = true;
        notifyAll();
    }

    synchronized void close() {
        open = false;
    }

    /** Whoever waits looks again whether it still must. */
    synchronized void look() {
        notifyAll();
    }

    /** Waits until it is open or the caller need not pass any more. */
    synchronized void await(BooleanSupplier needless) {
        waiting++;
        notifyAll();
        try {
            while (!open && !needless.getAsBoolean()) wait();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            waiting--;
        }
    }

    /** Waits until somebody waits. */
    synchronized void awaitWaiting() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (waiting == 0 && System.nanoTime() < deadline) wait(PATIENCE.toMillis() / 20);
        assertThat(waiting).as("sources that wait for room").isPositive();
    }
}
