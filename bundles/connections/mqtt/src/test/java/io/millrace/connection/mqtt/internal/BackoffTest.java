// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.Test;

public class BackoffTest {
    private final Backoff backoff = new Backoff(new SplittableRandom(1));

    @Test
    public void pausesGrowFromATenthOfASecondToTenAndAreOffByHalf() {
        double expected = 100;
        for (int i = 0; i < 30; i++) {
            long half = Math.round(expected / 2);
            assertThat(backoff.next().toMillis()).isBetween(half, half * 3 + 1);
            expected = Math.min(10_000, expected * 1.5);
        }
    }

    @Test
    public void afterASuccessTheyBeginAnew() {
        for (int i = 0; i < 30; i++) backoff.next();

        backoff.reset();

        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(150));
    }
}
