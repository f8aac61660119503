// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import io.millrace.api.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** A text from which the parts of a time are read, and those that were found. */
final class TimeReader {
    private static final int ABSENT = -1;
    /** Years of two digits from here on belong to the last century. */
    private static final int FIRST_SHORT_YEAR = 69;

    int year;
    int month;
    int day;
    int hour;
    int minute;
    int second;
    int nano;
    ZoneId zone;
    private Boolean afternoon;

    private final String text;
    private int position;

    TimeReader(String text) {
        this.text = text;
    }

    /** Forgets what was found and starts again at the front. */
    void restart() {
        position = 0;
        year = month = day = hour = ABSENT;
        minute = second = nano = 0;
        zone = null;
        afternoon = null;
    }

    int position() {
        return position;
    }

    void reset(int newPosition) {
        position = newPosition;
    }

    boolean isAtEnd() {
        return position == text.length();
    }

    boolean take(char expected) {
        if (position == text.length() || text.charAt(position) != expected) return false;
        position++;
        return true;
    }

    /** The next digit, or -1 if there is none. */
    int digit() {
        if (position == text.length()) return ABSENT;
        int digit = text.charAt(position) - '0';
        if (digit < 0 || digit > 9) return ABSENT;
        position++;
        return digit;
    }

    /** A number of so many digits, as many as there are, or -1. */
    int number(int fewest, int most) {
        int value = 0;
        for (int count = 0; count < most; count++) {
            int digit = digit();
            if (digit < 0) return count < fewest ? ABSENT : value;
            value = value * 10 + digit;
        }
        return value;
    }

    /** The index of the name that comes next, in any case, or -1. */
    int name(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!text.regionMatches(true, position, name, 0, name.length())) continue;
            position += name.length();
            return i;
        }
        return ABSENT;
    }

    boolean readShortYear() {
        int number = number(2, 2);
        year = number < FIRST_SHORT_YEAR ? 2000 + number : 1900 + number;
        return number >= 0;
    }

    boolean readHalfOfDay() {
        afternoon = take('P');
        return (afternoon || take('A')) && take('M');
    }

    boolean readZoneName() {
        int start = position;
        while (position < text.length() && Character.isUpperCase(text.charAt(position))) position++;
        zone = ZoneNames.zone(text.substring(start, position));
        return zone != null;
    }

    /** The time, or empty if its parts are out of range. What the text lacks is taken from the present. */
    Optional<ZonedDateTime> time(Clock clock) {
        completeDate(clock);
        if (!isValid()) return Optional.empty();
        LocalDateTime local = LocalDateTime.of(year, month, day, hourOfDay(), minute, second, nano);
        ZoneId configured = clock.zone();
        if (zone == null) return Optional.of(local.atZone(configured));
        ZonedDateTime written = local.atZone(zone);
        boolean same = configured.getRules().getOffset(written.toInstant()).equals(written.getOffset());
        return Optional.of(same ? written.withZoneSameInstant(configured) : written);
    }

    private void completeDate(Clock clock) {
        if (year == ABSENT) {
            ZonedDateTime now = Instant.ofEpochMilli(clock.millis()).atZone(zone == null ? clock.zone() : zone);
            year = now.getYear();
            boolean timeOnly = month == ABSENT && day == ABSENT && afternoon == null;
            if (timeOnly) {
                month = now.getMonthValue();
                day = now.getDayOfMonth();
            }
        }
        if (month == ABSENT) month = 1;
        if (day == ABSENT) day = 1;
        if (hour == ABSENT) hour = 0;
    }

    private boolean isValid() {
        if (month < 1 || month > 12 || day < 1) return false;
        return day <= YearMonth.of(year, month).lengthOfMonth()
                && hour < (afternoon == null ? 24 : 13)
                && minute < 60
                && second < 60;
    }

    private int hourOfDay() {
        if (afternoon == null) return hour;
        return afternoon ? hour % 12 + 12 : hour % 12;
    }
}
