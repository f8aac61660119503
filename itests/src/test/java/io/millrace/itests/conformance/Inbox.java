// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What one sink has sent so far, in order of arrival. Filled by one thread and awaited by another. */
final class Inbox {
    private final List<JsonNode> messages = new ArrayList<>();
    private long lastNanos = System.nanoTime();

    synchronized void add(JsonNode message) {
        messages.add(message);
        lastNanos = System.nanoTime();
        notifyAll();
    }

    /** Begins to listen for silence. */
    synchronized void restart() {
        lastNanos = System.nanoTime();
    }

    /**
     * Waits for silence: a short one once the expected number has come, a long one before. What comes beyond the
     * expected number is seen too.
     */
    synchronized List<JsonNode> await(int expected) throws InterruptedException {
        while (true) {
            long idle = System.nanoTime() - lastNanos;
            long left = silence(expected).toNanos() - idle;
            if (left <= 0) return List.copyOf(messages);
            TimeUnit.NANOSECONDS.timedWait(this, left + 1_000_000);
        }
    }

    private Duration silence(int expected) {
        if (expected == 0) return Silence.OF_NOBODY;
        return messages.size() >= expected ? Silence.AFTER_THE_LAST : Silence.BEFORE_THE_LAST;
    }

    private static final class Silence {
        static final Duration AFTER_THE_LAST = Duration.ofMillis(250);
        static final Duration OF_NOBODY = Duration.ofSeconds(1);
        static final Duration BEFORE_THE_LAST = Duration.ofSeconds(6);
    }
}
