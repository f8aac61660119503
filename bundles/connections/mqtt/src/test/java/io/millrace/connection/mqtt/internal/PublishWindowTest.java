// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.Test;

public class PublishWindowTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(20);

    @Test
    public void aFullWindowLetsNobodyIn() {
        PublishWindow window = new PublishWindow(2, 4, SHORT, () -> false);

        assertThat(window.enter()).isTrue();
        assertThat(window.enter()).isTrue();
        assertThat(window.enter()).isFalse();
        assertThat(window.open()).isEqualTo(2);
    }

    @Test
    public void whoWaitsIsLetInWhenItIsHalfEmpty() throws Exception {
        PublishWindow window = new PublishWindow(2, 4, LONG, () -> false);
        window.enter();
        window.enter();
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(window::enter);

        window.leave();
        window.leave();

        assertThat(waiting.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    public void aDeafClientIsNotWaitedForUpToTheLimit() {
        PublishWindow window = new PublishWindow(2, 4, SHORT, () -> true);
        for (int i = 0; i < 4; i++) assertThat(window.enter()).isTrue();

        assertThat(window.enter()).isFalse();
    }
}
