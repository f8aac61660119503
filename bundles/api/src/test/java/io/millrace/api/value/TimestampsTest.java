// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Texts that are read as times without being told their layout. */
public class TimestampsTest {
    private static final FixedClock UTC = FixedClock.at("2025-07-04T09:05:03Z", "UTC");
    private static final FixedClock BERLIN = FixedClock.at("2025-07-04T22:30:00Z", "Europe/Berlin");

    private static String read(String text, FixedClock clock) {
        return Timestamps.parse(text, clock).map(ZonedDateTime::toString).orElse("unreadable");
    }

    private static String utc(String text) {
        return read(text, UTC).replace("[UTC]", "");
    }

    @Test
    public void dates_and_times_in_many_notations_mean_the_same() {
        List<String> texts = List.of(
                "2025-07-04 09:05:03",
                "2025-7-4 9:5:3",
                "2025-07-04T09:05:03",
                "2025-07-04T09:05:03Z",
                "2025-07-04T09:05:03+0000",
                "2025-07-04T09:05:03+00",
                "2025-07-04 09:05:03 +0000 UTC",
                "2025.07.04 09:05:03",
                "2025/07/04 09:05:03",
                "7/4/2025 9:05:03",
                "9:05:03 Jul 4, 2025 UTC",
                "Fri Jul  4 09:05:03 2025",
                "Fri Jul  4 09:05:03 UTC 2025",
                "Fri Jul 04 09:05:03 +0000 2025",
                "Friday, 04-Jul-25 09:05:03 UTC",
                "Fri, 04 Jul 2025 09:05:03 GMT",
                "Fri, 04 Jul 2025 05:05:03 EDT",
                "Jul  4 09:05:03");

        assertThat(texts)
                .allSatisfy(text -> assertThat(Timestamps.parse(text, UTC)
                                .map(time -> time.toInstant().toString()))
                        .contains("2025-07-04T09:05:03Z"));
    }

    @Test
    public void what_a_text_lacks_is_the_first_of_its_kind_or_the_present() {
        assertThat(utc("2024")).isEqualTo("2024-01-01T00:00Z");
        assertThat(utc("2024-03")).isEqualTo("2024-03-01T00:00Z");
        assertThat(utc("20240305")).isEqualTo("2024-03-05T00:00Z");
        assertThat(utc("7-4")).isEqualTo("2025-07-04T00:00Z");
        assertThat(utc("17")).isEqualTo("2025-07-04T17:00Z");
        assertThat(utc("9:5")).isEqualTo("2025-07-04T09:05Z");
        assertThat(utc("7:08PM")).isEqualTo("2025-01-01T19:08Z");
    }

    @Test
    public void today_is_today_in_the_configured_zone() {
        assertThat(read("17:00", BERLIN)).isEqualTo("2025-07-05T17:00+02:00[Europe/Berlin]");
    }

    @Test
    public void a_fraction_of_any_length_may_follow_the_seconds() {
        assertThat(utc("2025-07-04T09:05:03.5Z")).isEqualTo("2025-07-04T09:05:03.500Z");
        assertThat(utc("2025-07-04 09:05:03.123456789123")).isEqualTo("2025-07-04T09:05:03.123456789Z");
        assertThat(utc("2025.07.04 09:05:03.25")).isEqualTo("2025-07-04T09:05:03.250Z");
    }

    @Test
    public void a_written_offset_is_kept_and_the_configured_zone_fills_in() {
        assertThat(utc("2024-06-01T12:00:00.250+02:00")).isEqualTo("2024-06-01T12:00:00.250+02:00");
        assertThat(read("2024-06-01 12:00:00", BERLIN)).isEqualTo("2024-06-01T12:00+02:00[Europe/Berlin]");
        assertThat(read("2024-06-01T12:00:00+02:00", BERLIN)).isEqualTo("2024-06-01T12:00+02:00[Europe/Berlin]");
        assertThat(read("2024-06-01T12:00:00+03:00", BERLIN)).isEqualTo("2024-06-01T12:00+03:00");
    }

    @Test
    public void texts_that_only_look_like_times_are_unreadable() {
        List<String> texts = List.of(
                "",
                "soon",
                "Jul 4, 2025",
                "2025/7/4",
                "2025-07-04 09:05:03Z",
                "2025-07-04 09:05:03+01:00",
                " 2025-07-04",
                "2025-07-04 ",
                "2025-07-04 24:00:00",
                "2025-07-04 23:60:00",
                "1751619903045",
                "2025-13-01",
                "2025-02-29",
                "2025-04-00",
                "04-07-2025",
                "2025-07-04T09:05",
                "2025-07-04T09:05:03+19:00",
                "12345",
                "Fri, 04 Jul 2025 09:05:03 QQQ",
                "2025-07-04t09:05:03z",
                "٢٠٢٥");

        assertThat(texts)
                .allSatisfy(
                        text -> assertThat(Timestamps.parse(text, UTC)).as(text).isEqualTo(Optional.empty()));
    }
}
