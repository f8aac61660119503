// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt.internal;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses between attempts: from 100 ms to 10 s, each 1.5 times the one before, each off by up to half, so that many
 * clients of one broker do not come back at the same moment.
 */
final class Backoff {
    private static final double FIRST_MILLIS = 100;
    private static final double LAST_MILLIS = 10_000;
    private static final double FACTOR = 1.5;

    private final RandomGenerator random;
    private double millis = FIRST_MILLIS;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    synchronized void reset() {
        millis = FIRST_MILLIS;
    }

    synchronized Duration next() {
        Duration pause = Duration.ofMillis(Math.round(millis * (0.5 + random.nextDouble())));
        millis = Math.min(LAST_MILLIS, millis * FACTOR);
        return pause;
    }
}
