// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import io.millrace.api.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Times as neutral values: an {@link Instant} in UTC, a {@link ZonedDateTime} in any other zone. Times are compared by their
 * instant; the zone is where their days begin and how they are written.
 */
public final class Times {
    /** From here on numbers do not fit. */
    private static final double MOST_MILLIS = 0x1p63;

    private Times() {}

    public static boolean isTime(Object value) {
        return value instanceof Instant || value instanceof ZonedDateTime;
    }

    /** The neutral value of a time. */
    public static Object neutral(ZonedDateTime time) {
        return isUtc(time.getZone()) ? time.toInstant() : time;
    }

    /** The instant of a neutral value that {@linkplain #isTime is a time}. */
    public static Instant instant(Object time) {
        return time instanceof ZonedDateTime zoned ? zoned.toInstant() : (Instant) time;
    }

    /** A neutral value that {@linkplain #isTime is a time}, in its zone. */
    public static ZonedDateTime zoned(Object time) {
        return time instanceof ZonedDateTime zoned ? zoned : ((Instant) time).atZone(ZoneOffset.UTC);
    }

    /**
     * The time that a value stands for: a time itself, a number of epoch milliseconds, a text in one of the layouts of
     * {@link Timestamps}.
     *
     * @param clock tells the zone of values without one, and the present for texts without a date
     * @throws io.millrace.api.error.EvaluationException for all other values
     */
    public static ZonedDateTime read(Object value, Clock clock) {
        if (isTime(value)) return zoned(value);
        if (value instanceof Number millis) {
            if (!(Math.abs(millis.doubleValue()) < MOST_MILLIS)) throw Conversion.cannot(value, "datetime");
            return Instant.ofEpochMilli(millis.longValue()).atZone(clock.zone());
        }
        if (value instanceof String text) {
            return Timestamps.parse(text, clock).orElseThrow(() -> Conversion.cannot(value, "datetime"));
        }
        throw Conversion.cannot(value, "datetime");
    }

    static boolean isUtc(ZoneId zone) {
        return zone == ZoneOffset.UTC || zone.normalized().equals(ZoneOffset.UTC);
    }
}
