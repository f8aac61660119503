// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.time.Clock.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class ManualClockTest {
    private final List<String> ran = new ArrayList<>();

    @Test
    public void runsTasksInTheOrderOfTheirInstants() {
        ManualClock clock = ManualClock.at(1_000);
        clock.schedule(1_300, () -> ran.add("late at " + clock.millis()));
        clock.schedule(1_100, () -> ran.add("early at " + clock.millis()));

        clock.advance(Duration.ofMillis(200));
        assertThat(ran).containsExactly("early at 1100");

        clock.advance(Duration.ofMillis(200));
        assertThat(ran).containsExactly("early at 1100", "late at 1300");
        assertThat(clock.millis()).isEqualTo(1_400);
    }

    @Test
    public void runsWhatATaskSchedulesOnTheWay() {
        ManualClock clock = ManualClock.at(0);
        clock.schedule(10, () -> clock.schedule(20, () -> ran.add("second")));

        clock.advance(Duration.ofMillis(20));

        assertThat(ran).containsExactly("second");
    }

    @Test
    public void forgetsACancelledTask() {
        ManualClock clock = ManualClock.at(0);
        Timer timer = clock.schedule(10, () -> ran.add("cancelled"));

        timer.cancel();
        clock.advance(Duration.ofMillis(20));

        assertThat(ran).isEmpty();
        assertThat(clock.pending()).isZero();
    }

    @Test
    public void jumpsToEachTaskIfAskedTo() {
        ManualClock clock = ManualClock.jumpingFrom(5);

        clock.schedule(50, () -> ran.add("at once"));

        assertThat(ran).containsExactly("at once");
        assertThat(clock.millis()).isEqualTo(50);
    }
}
