// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import io.millrace.api.time.Clock;
import io.millrace.api.time.Clock.Timer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * The time between two records, measured by the clock of the engine; closing it wakes up who waits and ends all pauses.
 */
final class Pause implements AutoCloseable {
    private final Clock clock;
    private final long millis;
    private volatile boolean closed;
    private volatile CountDownLatch over = new CountDownLatch(0);

    Pause(Clock clock, Duration duration) {
        this.clock = clock;
        this.millis = duration.toMillis();
    }

    void await() throws InterruptedException {
        if (millis == 0) return;
        CountDownLatch mine = new CountDownLatch(1);
        over = mine;
        // Looked at behind the assignment: whoever closes sets the flag first and then wakes up.
        if (closed) return;
        Timer timer = clock.schedule(clock.millis() + millis, mine::countDown);
        try {
            mine.await();
        } finally {
            timer.cancel();
        }
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        over.countDown();
    }
}
