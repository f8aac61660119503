// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The fields of a time that layouts name by letters. */
enum TimeField implements LayoutPart {
    YEAR((time, out) -> padded(time.getYear(), 1_000, out), in -> (in.year = in.number(4, 4)) >= 0),
    SHORT_YEAR((time, out) -> padded(Math.floorMod(time.getYear(), 100), out), TimeReader::readShortYear),
    ERA((time, out) -> out.append("AD"), in -> in.take('A') && in.take('D')),
    MONTH((time, out) -> out.append(time.getMonthValue()), in -> (in.month = in.number(1, 2)) >= 0),
    PADDED_MONTH((time, out) -> padded(time.getMonthValue(), out), in -> (in.month = in.number(2, 2)) >= 0),
    SHORT_MONTH(
            (time, out) -> out.append(Names.SHORT_MONTHS.get(time.getMonthValue() - 1)),
            in -> (in.month = 1 + in.name(Names.SHORT_MONTHS)) > 0),
    LONG_MONTH(
            (time, out) -> out.append(Names.MONTHS.get(time.getMonthValue() - 1)),
            in -> (in.month = 1 + in.name(Names.MONTHS)) > 0),
    DAY((time, out) -> out.append(time.getDayOfMonth()), in -> (in.day = in.number(1, 2)) >= 0),
    PADDED_DAY((time, out) -> padded(time.getDayOfMonth(), out), in -> (in.day = in.number(2, 2)) >= 0),
    /** Read but not compared with the date. */
    SHORT_WEEKDAY(
            (time, out) -> out.append(Names.SHORT_DAYS.get(time.getDayOfWeek().ordinal())),
            in -> in.name(Names.SHORT_DAYS) >= 0),
    LONG_WEEKDAY(
            (time, out) -> out.append(Names.DAYS.get(time.getDayOfWeek().ordinal())), in -> in.name(Names.DAYS) >= 0),
    HOUR((time, out) -> padded(time.getHour(), out), in -> (in.hour = in.number(1, 2)) >= 0),
    HALF_HOUR((time, out) -> out.append(halfHour(time)), in -> (in.hour = in.number(1, 2)) >= 0),
    PADDED_HALF_HOUR((time, out) -> padded(halfHour(time), out), in -> (in.hour = in.number(2, 2)) >= 0),
    HALF_OF_DAY((time, out) -> out.append(time.getHour() < 12 ? "AM" : "PM"), TimeReader::readHalfOfDay),
    MINUTE((time, out) -> out.append(time.getMinute()), in -> (in.minute = in.number(1, 2)) >= 0),
    PADDED_MINUTE((time, out) -> padded(time.getMinute(), out), in -> (in.minute = in.number(2, 2)) >= 0),
    SECOND((time, out) -> out.append(time.getSecond()), in -> (in.second = in.number(1, 2)) >= 0),
    PADDED_SECOND((time, out) -> padded(time.getSecond(), out), in -> (in.second = in.number(2, 2)) >= 0),
    ZONE_NAME(ZoneNames::write, TimeReader::readZoneName);

    private final BiConsumer<ZonedDateTime, StringBuilder> writer;
    private final Predicate<TimeReader> reader;

    TimeField(BiConsumer<ZonedDateTime, StringBuilder> writer, Predicate<TimeReader> reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void write(ZonedDateTime time, StringBuilder out) {
        writer.accept(time, out);
    }

    @Override
    public boolean read(TimeReader in) {
        return reader.test(in);
    }

    private static int halfHour(ZonedDateTime time) {
        int hour = time.getHour() % 12;
        return hour == 0 ? 12 : hour;
    }

    /** Two digits at least. */
    static void padded(int value, StringBuilder out) {
        padded(value, 10, out);
    }

    private static void padded(int value, int smallestUnpadded, StringBuilder out) {
        int magnitude = Math.abs(value);
        if (value < 0) out.append('-');
        for (int unit = smallestUnpadded; unit > Math.max(1, magnitude); unit /= 10) out.append('0');
        out.append(magnitude);
    }

    private static final class Names {
        static final List<String> MONTHS = months(TextStyle.FULL);
        static final List<String> SHORT_MONTHS = months(TextStyle.SHORT);
        static final List<String> DAYS = days(TextStyle.FULL);
        static final List<String> SHORT_DAYS = days(TextStyle.SHORT);

        private static List<String> months(TextStyle style) {
            return Arrays.stream(Month.values())
                    .map(month -> month.getDisplayName(style, Locale.ENGLISH))
                    .toList();
        }

        private static List<String> days(TextStyle style) {
            return Arrays.stream(DayOfWeek.values())
                    .map(day -> day.getDisplayName(style, Locale.ENGLISH))
                    .toList();
        }
    }
}
