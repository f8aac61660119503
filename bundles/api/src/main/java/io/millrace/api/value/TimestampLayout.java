// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/**
 * A layout of timestamps as users write it: {@code YYYY|yyyy}, {@code YY|yy}, {@code M MM MMM MMMM}, {@code d dd},
 * {@code EEE EEEE}, {@code HH}, {@code h hh}, {@code a}, {@code m mm}, {@code s ss}, {@code SSS} (a dot and three digits; six and
 * nine likewise), {@code z}, {@code Z}, {@code X XX XXX}, {@code G}; text in quotes and all other characters stand for
 * themselves.
 */
public final class TimestampLayout {
    private final DateTimeFormatter formatter;

    private TimestampLayout(DateTimeFormatter formatter) {
        this.formatter = formatter;
    }

    /** @throws MillraceException with code PLAN if the text is no layout */
    public static TimestampLayout of(String layout) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        int i = 0;
        while (i < layout.length()) {
            char c = layout.charAt(i);
            int end = i + 1;
            if (c == '\'') {
                end = quoted(layout, i, builder);
            } else if (c == '\\' && end < layout.length()) {
                builder.appendLiteral(layout.charAt(end++));
            } else if (Character.isLetter(c)) {
                while (end < layout.length() && layout.charAt(end) == c) end++;
                letters(layout, c, end - i, builder);
            } else {
                builder.appendLiteral(c);
            }
            i = end;
        }
        return new TimestampLayout(builder.toFormatter(Locale.ENGLISH));
    }

    private static int quoted(String layout, int open, DateTimeFormatterBuilder builder) {
        int close = layout.indexOf('\'', open + 1);
        if (close < 0) throw refused(layout, "a closing quote is missing");
        builder.appendLiteral(close == open + 1 ? "'" : layout.substring(open + 1, close));
        return close + 1;
    }

    private static void letters(String layout, char letter, int count, DateTimeFormatterBuilder builder) {
        switch (letter) {
            case 'y', 'Y' -> builder.appendPattern(count == 2 ? "uu" : "uuuu");
            case 'S' -> fraction(layout, count, builder);
            case 'H' -> {
                if (count == 1) throw refused(layout, "write HH for the hour");
                builder.appendPattern("HH");
            }
            case 'Z' -> builder.appendOffset("+HHMM", "+0000");
            case 'X' -> builder.appendOffset(count == 1 ? "+HHmm" : count == 2 ? "+HHMM" : "+HH:MM", "+00:00");
            case 'M', 'd', 'E', 'h', 'a', 'm', 's', 'z', 'G' ->
                builder.appendPattern(String.valueOf(letter).repeat(count));
            default -> builder.appendLiteral(String.valueOf(letter).repeat(count));
        }
    }

    private static void fraction(String layout, int digits, DateTimeFormatterBuilder builder) {
        if (digits != 3 && digits != 6 && digits != 9) throw refused(layout, "expected 3, 6 or 9 letters S");
        builder.appendFraction(ChronoField.NANO_OF_SECOND, digits, digits, true);
    }

    private static MillraceException refused(String layout, String why) {
        return new MillraceException(ErrorCode.PLAN, "timestamp layout " + layout + ": " + why);
    }

    /** The instant that a text stands for, or empty if it is not in this layout. */
    public Optional<Instant> parse(String text, ZoneId zone) {
        return Timestamps.parse(text, formatter, zone);
    }
}
