// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.datetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.function.ArgumentSyntax;
import io.millrace.api.function.ArgumentSyntax.Form;
import io.millrace.testkit.function.FunctionHarness;
import io.millrace.testkit.plugin.ManualClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class DateTimeFunctionsTest {
    private static final String JULY = "2025-07-04T09:05:03.045Z";
    private static final String LEAP = "2024-02-29T23:59:59.999+08:00";

    private final ManualClock clock = ManualClock.at(Instant.parse(JULY).toEpochMilli());
    private final FunctionHarness functions = FunctionHarness.of(DateTimeFunctions.all(clock));

    private Object call(String name, Object... arguments) throws Exception {
        return functions.call(name, arguments);
    }

    @Test
    public void the_present_is_text_in_the_zone_of_the_engine() throws Exception {
        for (String name : List.of("now", "current_timestamp", "local_time", "local_timestamp")) {
            assertThat(call(name)).isEqualTo("2025-07-04 09:05:03");
        }
        assertThat(call("now", 3)).isEqualTo("2025-07-04 09:05:03.045");
        assertThat(call("now", 7)).isEqualTo("2025-07-04 09:05:03");
        assertThat(call("current_time", 1)).isEqualTo("09:05:03.0");
        assertThat(call("cur_date")).isEqualTo("2025-07-04");

        ManualClock tokyo =
                ManualClock.at(Instant.parse("2025-07-04T20:00:00Z").toEpochMilli(), ZoneId.of("Asia/Tokyo"));
        FunctionHarness there = FunctionHarness.of(DateTimeFunctions.all(tokyo));
        assertThat(there.call("now")).isEqualTo("2025-07-05 05:00:00");
        assertThat(there.call("current_date")).isEqualTo("2025-07-05");
        assertThat(there.call("from_unix_time", 86_400)).isEqualTo("1970-01-02 09:00:00");
        assertThat(there.call("hour", 0)).isEqualTo(9L);
    }

    @Test
    public void fields_are_those_of_the_time_in_its_own_zone() throws Exception {
        assertThat(call("hour", LEAP)).isEqualTo(23L);
        assertThat(call("minute", JULY)).isEqualTo(5L);
        assertThat(call("second", JULY)).isEqualTo(3L);
        assertThat(call("microsecond", JULY)).isEqualTo(45_000L);
        assertThat(call("day", LEAP)).isEqualTo(29L);
        assertThat(call("day_of_month", JULY)).isEqualTo(4L);
        assertThat(call("day_of_year", JULY)).isEqualTo(185L);
        assertThat(call("month", JULY)).isEqualTo(7L);
        assertThat(call("month_name", JULY)).isEqualTo("July");
        assertThat(call("day_name", JULY)).isEqualTo("Friday");
        assertThat(call("last_day", "2024-02-10")).isEqualTo("2024-02-29");
    }

    @Test
    public void weeks_begin_on_sunday_with_zero() throws Exception {
        for (int day = 1; day <= 7; day++) {
            assertThat(call("day_of_week", "2025-06-0" + day)).isEqualTo(day - 1L);
        }
    }

    @Test
    public void numbers_are_milliseconds_and_their_fraction_is_cut_off() throws Exception {
        assertThat(call("second", -1)).isEqualTo(59L);
        assertThat(call("microsecond", -1)).isEqualTo(999_000L);
        assertThat(call("microsecond", 1.9)).isEqualTo(1_000L);
        assertThat(call("hour", Instant.parse(JULY))).isEqualTo(9L);
    }

    @Test
    public void what_is_no_time_is_an_error() {
        for (Object value : new Object[] {null, true, "soon", 1e300, Double.NaN, List.of(1L), Map.of("a", 1L)}) {
            for (String name : List.of("hour", "last_day", "day_of_week", "microsecond")) {
                assertThatThrownBy(() -> call(name, value))
                        .isInstanceOf(EvaluationException.class)
                        .hasMessageEndingWith("to datetime");
            }
            assertThatThrownBy(() -> call("date_diff", 0, value)).isInstanceOf(EvaluationException.class);
            assertThatThrownBy(() -> call("date_calc", value, "1h")).isInstanceOf(EvaluationException.class);
        }
    }

    @Test
    public void times_are_written_in_a_layout() throws Exception {
        assertThat(call("format_time", JULY, "EEE, d MMM yyyy hh:mm a")).isEqualTo("Fri, 4 Jul 2025 09:05 AM");
        assertThat(call("format_time", LEAP, "yyyy-MM-ddTHH:mm:ssSSSXXX")).isEqualTo("2024-02-29T23:59:59.999+08:00");
        assertThat(call("format_time", null, "yyyy")).isNull();
        assertThatThrownBy(() -> call("format_time", JULY, "yyy"))
                .isInstanceOf(MillraceException.class)
                .hasMessage("time layout yyy: expected 2 or 4 letters y but found 3");
        assertThatThrownBy(() -> call("format_time", JULY, 5)).isInstanceOf(EvaluationException.class);
    }

    @Test
    public void durations_move_a_time() throws Exception {
        assertThat(call("date_calc", JULY, "-90m")).isEqualTo("2025-07-04 07:35:03");
        assertThat(call("date_calc", JULY, "1h30m10s")).isEqualTo("2025-07-04 10:35:13");
        assertThat(call("date_calc", JULY, "--1h")).isEqualTo("2025-07-04 10:05:03");
        assertThat(call("date_calc", JULY, "0")).isEqualTo("2025-07-04 09:05:03");
        assertThat(call("date_calc", LEAP, "1s")).isEqualTo("2024-03-01 00:00:00");
        for (String bad : List.of("90", "", "1d", "5 m", "1h-5m", "1H", " 1h", "- 1h", "9999999h")) {
            assertThatThrownBy(() -> call("date_calc", JULY, bad))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessageContaining("expects a duration such as 1h30m");
        }
    }

    @Test
    public void differences_are_nanoseconds_and_end_at_the_largest_integer() throws Exception {
        assertThat(call("date_diff", 1_000, 91_000)).isEqualTo(90_000_000_000L);
        assertThat(call("date_diff", "2025-07-04T00:00:00+01:00", "2025-07-03T23:00:00Z"))
                .isEqualTo(0L);
        assertThat(call("date_diff", "0001-01-01", "9999-12-31")).isEqualTo(Long.MAX_VALUE);
        assertThat(call("date_diff", "9999-12-31", "0001-01-01")).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    public void counts_of_days_and_seconds_become_dates() throws Exception {
        assertThat(call("from_days", 1)).isEqualTo("1970-01-01");
        assertThat(call("from_days", 19_788.0)).isEqualTo("2024-03-05");
        assertThat(call("from_days", -1)).isEqualTo("1969-12-30");
        assertThat(call("from_days", 0)).isNull();
        assertThat(call("from_days", new Object[] {null})).isNull();
        assertThat(call("from_unix_time", 1_709_211_909)).isEqualTo("2024-02-29 13:05:09");
        assertThat(call("from_unix_time", List.of())).isNull();
        for (Object value : new Object[] {2.5, "1", true}) {
            assertThatThrownBy(() -> call("from_days", value)).isInstanceOf(EvaluationException.class);
            assertThatThrownBy(() -> call("from_unix_time", value)).isInstanceOf(EvaluationException.class);
        }
        assertThatThrownBy(() -> call("from_days", Long.MIN_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    public void literals_that_cannot_be_times_are_refused() {
        assertThatThrownBy(() -> functions.check("hour", new ArgumentSyntax(Form.STRING, Optional.of("2024"))))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining("expects a time");
        assertThatThrownBy(() ->
                        functions.check("date_calc", ArgumentSyntax.of(Form.COLUMN), ArgumentSyntax.of(Form.COLUMN)))
                .isInstanceOf(MillraceException.class);
    }
}
