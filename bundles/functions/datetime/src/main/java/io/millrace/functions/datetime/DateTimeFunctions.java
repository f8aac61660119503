// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.datetime;

import io.millrace.api.function.Function;
import io.millrace.api.function.FunctionFamily;
import io.millrace.api.row.Wording;
import io.millrace.api.time.Clock;
import io.millrace.api.value.TimestampLayout;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Publishes the functions of dates and times. */
@Component
public final class DateTimeFunctions {
    private static final String DATE = "yyyy-MM-dd";
    private static final String TIME = "HH:mm:ss";

    private final FunctionFamily family;

    @Activate
    public DateTimeFunctions(BundleContext bundle, @Reference Clock clock) {
        family = FunctionFamily.publish(bundle, all(clock));
    }

    @Deactivate
    void close() {
        family.close();
    }

    /**
     * All functions of this family by name.
     *
     * @param clock tells the present, and the zone of times without one
     */
    public static Map<String, Function> all(Clock clock) {
        Map<String, Function> functions = new TreeMap<>(present(clock));
        functions.putAll(clockFields(clock));
        functions.putAll(calendarFields(clock));
        functions.put("format_time", new FormatTime(clock));
        functions.put("date_calc", new DateCalc(clock));
        functions.put("date_diff", new DateDiff(clock));
        functions.put("from_days", fromDays());
        functions.put("from_unix_time", fromUnixTime(clock));
        return functions;
    }

    private static Map<String, Function> present(Clock clock) {
        Present now = Present.withFraction(clock, "The present, date and time.", DATE + " " + TIME);
        Present time = Present.withFraction(clock, "The time of the day.", TIME);
        Present date = Present.of(clock, "The date of today.", DATE);
        return Map.of(
                "now", now,
                "current_timestamp", now,
                "local_time", now,
                "local_timestamp", now,
                "cur_time", time,
                "current_time", time,
                "cur_date", date,
                "current_date", date);
    }

    private static Map<String, Function> clockFields(Clock clock) {
        return Map.of(
                "hour", TimeFunction.number(clock, "The hour, 0 to 23.", ZonedDateTime::getHour),
                "minute", TimeFunction.number(clock, "The minute, 0 to 59.", ZonedDateTime::getMinute),
                "second", TimeFunction.number(clock, "The second, 0 to 59.", ZonedDateTime::getSecond),
                "microsecond",
                        TimeFunction.number(
                                clock, "The fraction of the second in microseconds.", time -> time.getNano() / 1_000));
    }

    private static Map<String, Function> calendarFields(Clock clock) {
        TimestampLayout dayName = TimestampLayout.of("EEEE");
        TimestampLayout monthName = TimestampLayout.of("MMMM");
        TimestampLayout date = TimestampLayout.of(DATE);
        TimeFunction dayOfMonth =
                TimeFunction.number(clock, "The day of the month, 1 to 31.", ZonedDateTime::getDayOfMonth);
        return Map.of(
                "day", dayOfMonth,
                "day_of_month", dayOfMonth,
                "day_of_week", dayOfWeek(clock),
                "day_of_year",
                        TimeFunction.number(clock, "The day of the year, 1 to 366.", ZonedDateTime::getDayOfYear),
                "day_name", TimeFunction.text(clock, "The day of the week in words.", dayName::format),
                "month", TimeFunction.number(clock, "The month, 1 to 12.", ZonedDateTime::getMonthValue),
                "month_name", TimeFunction.text(clock, "The month in words.", monthName::format),
                "last_day",
                        TimeFunction.text(
                                clock,
                                "The last date of the month.",
                                time -> date.format(time.with(TemporalAdjusters.lastDayOfMonth()))));
    }

    private static Function dayOfWeek(Clock clock) {
        return new TimeFunction(
                clock,
                "an integer",
                "The day of the week, 0 for Sunday to 6 for Saturday.",
                (time, out) -> out.setLong(time.getDayOfWeek().getValue() % 7, Wording.WEEKDAY));
    }

    private static Function fromDays() {
        return new CountedTime(
                "days",
                "The date of a day, counted from 1970-01-01, which is day 1.",
                days -> LocalDate.ofEpochDay(Math.subtractExact(days, 1)).toString());
    }

    private static Function fromUnixTime(Clock clock) {
        TimestampLayout layout = TimestampLayout.of(DATE + " " + TIME);
        return new CountedTime(
                "seconds",
                "The date and time so many seconds after 1970 began.",
                seconds -> layout.format(Instant.ofEpochSecond(seconds).atZone(clock.zone())));
    }
}
