// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.time.WindowUnit;
import java.time.ZoneOffset;
import org.junit.Test;

/** Boundaries of windows: aligned once, then at equal steps, with gaps left out where they are too long. */
public class WindowBoundariesTest {
    private final WindowBoundaries boundaries = new WindowBoundaries(WindowUnit.SS, 10, true);

    private void beginAt(long instant) {
        boundaries.begin(instant, ZoneOffset.UTC);
    }

    @Test
    public void there_is_none_before_they_begin() {
        assertThat(boundaries.isBegun()).isFalse();
        beginAt(12_300);
        assertThat(boundaries.isBegun()).isTrue();
    }

    @Test
    public void the_first_is_on_the_clock_and_the_others_follow_at_equal_steps() {
        beginAt(12_300);
        assertThat(boundaries.next()).isEqualTo(20_000);
        boundaries.advance();
        assertThat(boundaries.next()).isEqualTo(30_000);
    }

    @Test
    public void a_jump_goes_to_the_first_boundary_behind_an_instant() {
        beginAt(12_300);
        boundaries.jumpBehind(64_999);
        assertThat(boundaries.next()).isEqualTo(70_000);
        boundaries.jumpBehind(70_000);
        assertThat(boundaries.next()).isEqualTo(80_000);
    }

    @Test
    public void a_gap_in_event_time_may_be_longer_than_one_on_the_clock() {
        WindowBoundaries onTheClock = new WindowBoundaries(WindowUnit.SS, 10, false);
        onTheClock.begin(0, ZoneOffset.UTC);
        beginAt(0);
        long later = 2_000 * boundaries.stepMillis();
        assertThat(onTheClock.hasJumped(later, 0)).isTrue();
        assertThat(onTheClock.hasJumped(later, 1_500)).isFalse();
        assertThat(boundaries.hasJumped(later, 0)).isFalse();
        assertThat(boundaries.hasJumped(100 * later, 0)).isTrue();
    }

    @Test
    public void they_go_on_where_they_were() {
        beginAt(12_300);
        WindowBoundaries other = new WindowBoundaries(WindowUnit.SS, 10, true);
        other.restore(boundaries.next());
        assertThat(other.next()).isEqualTo(20_000);
    }
}
