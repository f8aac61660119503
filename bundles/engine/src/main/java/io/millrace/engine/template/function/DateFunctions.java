// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.time.Durations;
import io.millrace.engine.template.value.GoDuration;
import io.millrace.engine.template.value.GoTime;
import io.millrace.engine.template.value.Printed;
import io.millrace.engine.template.value.Types;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Dates. A date is a time, or a number of seconds since 1970; anything else stands for now. */
final class DateFunctions {
    private static final String DAY = "2006-01-02";
    private static final ZonedDateTime ZERO = ZonedDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final long NANOS = 1_000_000_000L;

    private DateFunctions() {}

    static void addTo(Registry registry) {
        Parameter any = Parameter.ANY;
        Parameter text = Parameter.TEXT;
        registry.add("now", DateFunctions::now)
                .add("date", a -> GoTime.format(time(a, 1), a.text(0)), text, any)
                .add("dateInZone", a -> inZone(a.text(0), time(a, 1), a.text(2)), text, any, text)
                .alias("dateInZone", "date_in_zone")
                .add("htmlDate", a -> GoTime.format(time(a, 0), DAY), any)
                .add("htmlDateInZone", a -> inZone(DAY, time(a, 0), a.text(1)), any, text)
                .add("dateModify", a -> orSame(a), text, Parameter.TIME)
                .alias("dateModify", "date_modify")
                .add("mustDateModify", a -> modified(a), text, Parameter.TIME)
                .alias("mustDateModify", "must_date_modify")
                .add("ago", a -> GoDuration.of(seconds(since(a, time(a, 0))) * NANOS), any)
                .add("duration", a -> GoDuration.of(secondsOf(a.any(0)) * NANOS), any)
                .add("durationRound", a -> roughly(a), any)
                .add("toDate", a -> orZero(a), text, text)
                .add("mustToDate", a -> GoTime.parse(a.text(1), a.text(0), zone(a)), text, text)
                .add("unixEpoch", a -> "" + a.time(0).toEpochSecond(), Parameter.TIME);
    }

    private static ZoneId zone(Arguments arguments) {
        return arguments.clock().zone();
    }

    private static ZonedDateTime now(Arguments arguments) {
        return Instant.ofEpochMilli(arguments.clock().millis()).atZone(zone(arguments));
    }

    private static ZonedDateTime time(Arguments arguments, int index) {
        Object value = arguments.any(index);
        if (Types.isTime(value)) return Printed.time(value).withZoneSameInstant(zone(arguments));
        if (!Types.isInteger(value)) return now(arguments);
        return Instant.ofEpochSecond(((Number) value).longValue()).atZone(zone(arguments));
    }

    private static String inZone(String layout, ZonedDateTime time, String name) {
        return GoTime.format(time.withZoneSameInstant(zoneOf(name, time)), layout);
    }

    private static ZoneId zoneOf(String name, ZonedDateTime time) {
        if (name.equals("Local")) return time.getZone();
        try {
            return name.isEmpty() || name.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private static Object orSame(Arguments arguments) {
        return Durations.parse(arguments.text(0)).isEmpty() ? arguments.any(1) : modified(arguments);
    }

    private static Object modified(Arguments arguments) {
        Duration by = Durations.parse(arguments.text(0))
                .orElseThrow(() -> new EvaluationException("time: invalid duration \"" + arguments.text(0) + "\""));
        return arguments.time(1).plus(by);
    }

    private static Object orZero(Arguments arguments) {
        try {
            return GoTime.parse(arguments.text(1), arguments.text(0), zone(arguments));
        } catch (EvaluationException malformed) {
            return ZERO;
        }
    }

    private static Duration since(Arguments arguments, ZonedDateTime time) {
        return Duration.between(time, now(arguments));
    }

    private static long seconds(Duration duration) {
        return Math.round(duration.toMillis() / 1000.0);
    }

    private static long secondsOf(Object value) {
        if (value instanceof Long number) return number;
        return value instanceof String text && text.matches("[+-]?[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /** The largest unit that fits, cut down to whole ones. */
    private static String roughly(Arguments arguments) {
        Object value = arguments.any(0);
        Duration duration = Duration.ZERO;
        if (value instanceof String text) duration = Durations.parse(text).orElse(Duration.ZERO);
        else if (value instanceof Long nanos) duration = Duration.ofNanos(nanos);
        else if (Types.isTime(value)) duration = since(arguments, Printed.time(value));
        Duration size = duration.abs();
        long[] units = {365 * 86_400L, 30 * 86_400L, 86_400L, 3_600L, 60L, 1L};
        String[] names = {"y", "mo", "d", "h", "m", "s"};
        for (int i = 0; i < units.length; i++) {
            if (size.compareTo(Duration.ofSeconds(units[i])) > 0) return size.toSeconds() / units[i] + names[i];
        }
        return "0s";
    }
}
