// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import java.time.ZonedDateTime;
import org.junit.Test;

/** Layouts of times that users write. */
public class TimestampLayoutTest {
    private static final FixedClock UTC = FixedClock.at("2025-07-04T09:05:03Z", "UTC");
    private static final ZonedDateTime JULY = ZonedDateTime.parse("2025-07-04T09:05:03.045Z[UTC]");
    private static final ZonedDateTime NIGHT = ZonedDateTime.parse("2024-03-01T00:07:08.123456789+05:30[Asia/Kolkata]");

    private static String july(String layout) {
        return TimestampLayout.of(layout).format(JULY);
    }

    private static String night(String layout) {
        return TimestampLayout.of(layout).format(NIGHT);
    }

    private static String read(String layout, String text) {
        return TimestampLayout.of(layout)
                .parse(text, UTC)
                .map(time -> time.toOffsetDateTime().toString())
                .orElse("unreadable");
    }

    @Test
    public void letters_stand_for_the_fields_of_a_time() {
        assertThat(july("YYYY yy G M MM MMM MMMM d dd EEE EEEE")).isEqualTo("2025 25 AD 7 07 Jul July 4 04 Fri Friday");
        assertThat(july("HH h hh a m mm s ss")).isEqualTo("09 9 09 AM 5 05 3 03");
        assertThat(night("HH h hh a")).isEqualTo("00 12 12 AM");
        assertThat(july("z Z X XX XXX")).isEqualTo("UTC +0000 +00 +0000 +00:00");
        assertThat(night("z Z X XX XXX")).isEqualTo("IST +0530 +05 +0530 +05:30");
        assertThat(july("yyyyMMddHHmmssSSS")).isEqualTo("20250704090503.045");
        assertThat(night("SS SSSSSSSSSSSS")).isEqualTo(".12 .123456789000");
    }

    @Test
    public void quoted_and_escaped_text_stands_for_itself() {
        assertThat(july("HH\\hmm")).isEqualTo("09h05");
        assertThat(july("'it''s' yyyy''MM")).isEqualTo("its 2025'07");
        assertThat(july("''")).isEqualTo("'");
        assertThat(july("'open yyyy")).isEqualTo("open yyyy");
        assertThat(july("'Jan 15' MM")).isEqualTo("Jan 15 07");
    }

    @Test
    public void runs_that_are_too_long_by_one_mean_nothing() {
        assertThat(july("ddd|dddd|MMMMM|MMMMMM|XXXX")).isEqualTo("|4||7|");
    }

    @Test
    public void what_is_no_layout_is_refused_with_the_reason() {
        assertRefused("yyy", "expected 2 or 4 letters y but found 3");
        assertRefused("H:mm", "expected 2 letters H but found 1");
        assertRefused("EE", "expected 3 or 4 letters E but found 2");
        assertRefused("yyyy'", "a quote must not be the last character");
        assertRefused("yyyy\\", "a backslash must not be the last character");
    }

    private static void assertRefused(String layout, String reason) {
        assertThatThrownBy(() -> TimestampLayout.of(layout))
                .isInstanceOf(MillraceException.class)
                .hasMessage("time layout " + layout + ": " + reason);
    }

    @Test
    public void texts_are_read_by_the_same_letters() {
        assertThat(read("dd/MM/yyyy HH:mm Z", "01/06/2024 12:30 +0200")).isEqualTo("2024-06-01T12:30+02:00");
        assertThat(read("dd/MM/yyyy HH:mm Z", "01/06/2024 12:30")).isEqualTo("unreadable");
        assertThat(read("MMMM d, yy h:mm a", "July 4, 99 12:30 PM")).isEqualTo("1999-07-04T12:30Z");
        assertThat(read("yyyy-MM-dd HH:mm:ssSSS", "2024-06-01 12:30:01.25")).isEqualTo("2024-06-01T12:30:01.250Z");
        assertThat(read("yyyy-MM-dd HH:mm:ssSSS", "2024-06-01 12:30:01.2512")).isEqualTo("unreadable");
        assertThat(read("yyyy-MM-ddXXX", "2024-06-01Z")).isEqualTo("unreadable");
        assertThat(read("dd.MM.yyyy", "31.02.2024")).isEqualTo("unreadable");
    }
}
