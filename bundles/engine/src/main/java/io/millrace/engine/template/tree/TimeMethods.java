// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.tree;

import io.millrace.api.error.EvaluationException;
import io.millrace.engine.template.value.GoTime;
import io.millrace.engine.template.value.Printed;
import io.millrace.engine.template.value.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The methods that a point in time has in Go. */
final class TimeMethods {
    private static final ZonedDateTime ZERO = ZonedDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private TimeMethods() {}

    static Object call(ZonedDateTime time, String name, List<Object> arguments) {
        return arguments.isEmpty() ? withoutArguments(time, name) : withArguments(time, name, arguments);
    }

    private static Object withoutArguments(ZonedDateTime time, String name) {
        return switch (name) {
            case "Year" -> time.getYear();
            case "Month" -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "Day" -> time.getDayOfMonth();
            case "Weekday" -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "YearDay" -> time.getDayOfYear();
            case "Hour" -> time.getHour();
            case "Minute" -> time.getMinute();
            case "Second" -> time.getSecond();
            case "Nanosecond" -> time.getNano();
            case "Unix" -> time.toEpochSecond();
            case "UnixMilli" -> time.toInstant().toEpochMilli();
            case "UnixMicro" -> ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant());
            case "UnixNano" -> ChronoUnit.NANOS.between(Instant.EPOCH, time.toInstant());
            case "UTC" -> time.withZoneSameInstant(ZoneOffset.UTC);
            case "IsZero" -> time.toInstant().equals(ZERO.toInstant());
            case "String" -> Printed.of(time);
            default -> throw unknown(name);
        };
    }

    private static Object withArguments(ZonedDateTime time, String name, List<Object> arguments) {
        return switch (name) {
            case "Format" -> GoTime.format(time, text(arguments, 0));
            case "Before" -> time.toInstant().isBefore(time(arguments, 0));
            case "After" -> time.toInstant().isAfter(time(arguments, 0));
            case "Equal" -> time.toInstant().equals(time(arguments, 0));
            case "AddDate" ->
                time.plusYears(whole(arguments, 0))
                        .plusMonths(whole(arguments, 1))
                        .plusDays(whole(arguments, 2));
            default -> throw unknown(name);
        };
    }

    private static EvaluationException unknown(String name) {
        return new EvaluationException("a time has no method " + name + " with these arguments");
    }

    private static Object argument(List<Object> arguments, int index) {
        if (index < arguments.size()) return arguments.get(index);
        throw new EvaluationException("expected " + (index + 1) + " arguments but got " + arguments.size());
    }

    private static String text(List<Object> arguments, int index) {
        if (argument(arguments, index) instanceof String text) return text;
        throw new EvaluationException("expected string but got " + Types.typeOf(arguments.get(index)));
    }

    private static long whole(List<Object> arguments, int index) {
        Object value = argument(arguments, index);
        if (Types.isInteger(value)) return ((Number) value).longValue();
        throw new EvaluationException("expected int but got " + Types.typeOf(value));
    }

    private static Instant time(List<Object> arguments, int index) {
        Object value = argument(arguments, index);
        if (Types.isTime(value)) return Printed.time(value).toInstant();
        throw new EvaluationException("expected time.Time but got " + Types.typeOf(value));
    }
}
