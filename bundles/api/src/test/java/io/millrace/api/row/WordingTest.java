// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;

/** Integers that read as words. */
public class WordingTest {
    @Test
    public void durations_are_written_in_the_largest_units_that_fit() {
        assertThat(List.of(
                        Wording.DURATION.text(0),
                        Wording.DURATION.text(15),
                        Wording.DURATION.text(1_500),
                        Wording.DURATION.text(-1_000_000),
                        Wording.DURATION.text(90_000_000_000L),
                        Wording.DURATION.text(7_200_500_000_000L),
                        Wording.DURATION.text(-60_000_000_000L)))
                .containsExactly("0s", "15ns", "1.5µs", "-1ms", "1m30s", "2h0m0.5s", "-1m0s");
    }

    @Test
    public void the_longest_durations_are_written_too() {
        assertThat(Wording.DURATION.text(Long.MAX_VALUE)).isEqualTo("2562047h47m16.854775807s");
        assertThat(Wording.DURATION.text(Long.MIN_VALUE)).isEqualTo("-2562047h47m16.854775808s");
    }

    @Test
    public void weeks_begin_on_sunday() {
        assertThat(Wording.WEEKDAY.text(0)).isEqualTo("Sunday");
        assertThat(Wording.WEEKDAY.text(6)).isEqualTo("Saturday");
    }

    @Test
    public void a_worded_integer_is_an_integer_and_a_row_keeps_no_words() {
        Value value = new Value();
        value.setLong(5, Wording.WEEKDAY);
        Row row = new Row(Shape.of(List.of("day")));
        row.set(0, value);

        assertThat(value.kind()).isEqualTo(Kind.LONG);
        assertThat(value.isLong()).isTrue();
        assertThat(value.asDouble()).isEqualTo(5.0);
        assertThat(value.object()).isEqualTo(5L);
        assertThat(value.wording()).contains(Wording.WEEKDAY);
        assertThat(row.isLong(0)).isTrue();
        assertThat(row.get(0)).isEqualTo(5L);
    }
}
