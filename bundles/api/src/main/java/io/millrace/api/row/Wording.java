// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.row;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * How an integer reads where it is turned into text by the call or operation around it. It is an integer everywhere else,
 * and a plain one as soon as it is kept in a row.
 */
public enum Wording {
    /** Nanoseconds, as in {@code 1m30s}. */
    DURATION(Wording::duration),
    /** A day of the week, 0 for Sunday, as in {@code Friday}. */
    WEEKDAY(Wording::weekday);

    private static final long SECOND = 1_000_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    private final LongFunction<String> words;

    Wording(LongFunction<String> words) {
        this.words = words;
    }

    /** The text of an integer. */
    public String text(long value) {
        return words.apply(value);
    }

    private static String weekday(long sundayIsZero) {
        DayOfWeek day = DayOfWeek.of((int) Math.floorMod(sundayIsZero + 6, 7L) + 1);
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String duration(long nanos) {
        if (nanos == 0) return "0s";
        // The smallest number has no positive counterpart, so the digits are taken off a negative one.
        long rest = nanos < 0 ? nanos : -nanos;
        String sign = nanos < 0 ? "-" : "";
        if (rest > -1_000) return sign + -rest + "ns";
        if (rest > -1_000_000) return sign + decimal(rest, 1_000) + "µs";
        if (rest > -SECOND) return sign + decimal(rest, 1_000_000) + "ms";
        String hours = rest > -HOUR ? "" : -(rest / HOUR) + "h";
        String minutes = rest > -MINUTE ? "" : -(rest % HOUR / MINUTE) + "m";
        return sign + hours + minutes + decimal(rest % MINUTE, SECOND) + "s";
    }

    private static String decimal(long negative, long unit) {
        long fraction = -(negative % unit);
        String whole = Long.toString(-(negative / unit));
        if (fraction == 0) return whole;
        return whole + "." + Long.toString(unit + fraction).substring(1).replaceAll("0+$", "");
    }
}
