// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.value;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.IntFunction;

/** Reads a time element by element; what the layout does not have is the first moment of the year 0. */
final class TimeReader {
    private static final int HALF_DAY = 12;
    private static final int CENTURY_TURN = 69;

    private final String text;
    private int at;
    private int year;
    private int month = 1;
    private int day = 1;
    private int yearDay;
    private int hour;
    private int minute;
    private int second;
    private int nano;
    private boolean afternoon;
    private boolean morning;
    private ZoneId zone;

    TimeReader(String text, ZoneId zone) {
        this.text = text;
        this.zone = zone;
    }

    void read(LayoutElement.Piece piece) {
        switch (piece.element()) {
            case TEXT -> skip(piece.text());
            case LONG_YEAR -> year = number(4, 4);
            case SHORT_YEAR -> year = fullYear(number(2, 2));
            case LONG_MONTH -> month = named(TextStyle.FULL, Month::of, 12);
            case SHORT_MONTH -> month = named(TextStyle.SHORT, Month::of, 12);
            case MONTH -> month = number(1, 2);
            case ZERO_MONTH -> month = number(2, 2);
            case DAY -> day = number(1, 2);
            case ZERO_DAY -> day = number(2, 2);
            case SPACE_DAY -> day = padded(2);
            case ZERO_YEAR_DAY -> yearDay = number(3, 3);
            case SPACE_YEAR_DAY -> yearDay = padded(3);
            case LONG_WEEKDAY -> named(TextStyle.FULL, DayOfWeek::of, 7);
            case SHORT_WEEKDAY -> named(TextStyle.SHORT, DayOfWeek::of, 7);
            default -> readTime(piece);
        }
    }

    private void readTime(LayoutElement.Piece piece) {
        switch (piece.element()) {
            case HOUR, ZERO_HOUR_12 -> hour = number(2, 2);
            case HOUR_12 -> hour = number(1, 2);
            case MINUTE -> minute = number(1, 2);
            case ZERO_MINUTE -> minute = number(2, 2);
            case SECOND -> second = secondOf(number(1, 2));
            case ZERO_SECOND -> second = secondOf(number(2, 2));
            case UPPER_HALF -> half(two());
            case LOWER_HALF -> half(two().toUpperCase(Locale.ROOT));
            case FRACTION, OPTIONAL_FRACTION -> readFraction();
            case ZONE_NAME -> readZoneName();
            default -> readOffset(piece.text());
        }
    }

    /** @throws DateTimeException if something follows, or the numbers make no date */
    ZonedDateTime finished() {
        if (at < text.length()) throw new DateTimeException("extra text: \"" + text.substring(at) + "\"");
        int hours = afternoon && hour < HALF_DAY ? hour + HALF_DAY : morning && hour == HALF_DAY ? 0 : hour;
        LocalDateTime time = LocalDateTime.of(year, month, day, hours, minute, second, nano);
        return ZonedDateTime.of(yearDay > 0 ? time.withDayOfYear(yearDay) : time, zone);
    }

    private static int fullYear(int twoDigits) {
        return twoDigits >= CENTURY_TURN ? 1900 + twoDigits : 2000 + twoDigits;
    }

    private void skip(String expected) {
        if (!text.startsWith(expected, at)) {
            throw new DateTimeException("expected \"" + expected + "\" at " + (at + 1));
        }
        at += expected.length();
    }

    private int number(int fewest, int most) {
        int end = at;
        while (end < text.length() && end < at + most && Character.isDigit(text.charAt(end))) end++;
        if (end - at < fewest) throw new DateTimeException("expected " + fewest + " digits at " + (at + 1));
        int value = Integer.parseInt(text, at, end, 10);
        at = end;
        return value;
    }

    private int padded(int width) {
        int end = at + width;
        while (at < end - 1 && at < text.length() && text.charAt(at) == ' ') at++;
        return number(1, end - at);
    }

    /** A fraction may follow the seconds although the layout has none. */
    private int secondOf(int value) {
        boolean follows =
                at + 1 < text.length() && ".,".indexOf(text.charAt(at)) >= 0 && Character.isDigit(text.charAt(at + 1));
        if (follows) readFraction();
        return value;
    }

    private void readFraction() {
        if (at >= text.length() || ".,".indexOf(text.charAt(at)) < 0) return;
        int end = at + 1;
        while (end < text.length() && Character.isDigit(text.charAt(end))) end++;
        String digits = (text.substring(at + 1, end) + "000000000").substring(0, 9);
        nano = Integer.parseInt(digits);
        at = end;
    }

    private <E extends Enum<E>> int named(TextStyle style, IntFunction<E> make, int count) {
        for (int i = 1; i <= count; i++) {
            E value = make.apply(i);
            String name = value instanceof Month known
                    ? known.getDisplayName(style, Locale.ENGLISH)
                    : ((DayOfWeek) (Enum<?>) value).getDisplayName(style, Locale.ENGLISH);
            if (text.regionMatches(true, at, name, 0, name.length())) {
                at += name.length();
                return i;
            }
        }
        throw new DateTimeException("expected a name at " + (at + 1));
    }

    private String two() {
        int end = Math.min(at + 2, text.length());
        String half = text.substring(at, end);
        at = end;
        return half;
    }

    private void half(String name) {
        afternoon = name.equals("PM");
        morning = name.equals("AM");
        if (!afternoon && !morning) throw new DateTimeException("expected AM or PM but got " + name);
    }

    private void readZoneName() {
        int end = at;
        while (end < text.length() && Character.isUpperCase(text.charAt(end))) end++;
        String name = text.substring(at, end);
        if (name.length() < 3) throw new DateTimeException("expected a time zone at " + (at + 1));
        if (name.equals("UTC") || name.equals("GMT")) zone = ZoneOffset.UTC;
        at = end;
    }

    private void readOffset(String layout) {
        if (layout.startsWith("Z") && text.startsWith("Z", at)) {
            at++;
            zone = ZoneOffset.UTC;
            return;
        }
        int end = at + layout.length();
        if (end > text.length()) throw new DateTimeException("expected an offset at " + (at + 1));
        zone = ZoneOffset.of(text.substring(at, end));
        at = end;
    }
}
