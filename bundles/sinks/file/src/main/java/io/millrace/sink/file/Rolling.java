// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.file;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.Options;
import java.time.Duration;
import java.util.Locale;

/**
 * When a new file is begun.
 *
 * @param interval age at which a file is full, zero for any
 * @param count messages with which it is full, zero for any number
 * @param size bytes before compression with which it is full, zero for any number
 * @param check time from one look at the age to the next, zero for never
 */
record Rolling(Duration interval, long count, long size, Duration check, NamePattern names) {
    static final Option INTERVAL = Option.duration("rollingInterval")
            .orElse(Duration.ZERO)
            .describe("Age at which a new file is begun, 0 for never");
    static final Option COUNT = Option.integer("rollingCount")
            .orElse(1_000_000L)
            .describe("Messages in a file until a new one is begun, 0 for any number");
    static final Option SIZE = Option.integer("rollingSize")
            .orElse(0L)
            .describe("Bytes in a file before compression until a new one is begun, 0 for any number");
    static final Option CHECK = Option.duration("checkInterval")
            .orElse(Duration.ofMinutes(5))
            .describe("How often the age is looked at, rollingInterval at most; 0 for never");
    static final Option NAMES = Option.text("rollingNamePattern")
            .orElse("none")
            .oneOf("", "none", "prefix", "suffix")
            .describe("Where the time in milliseconds goes in the file name: prefix, suffix or none");

    static Rolling of(Options options) {
        Duration interval = notNegative(options, INTERVAL);
        long count = notBelowZero(options, COUNT);
        long size = notBelowZero(options, SIZE);
        if (interval.isZero() && count == 0 && size == 0) {
            throw MillraceException.options(
                    "file sink: one of rollingInterval, rollingCount and rollingSize must be greater than 0");
        }
        Duration check = notNegative(options, CHECK);
        return new Rolling(interval, count, size, check.compareTo(interval) > 0 ? interval : check, names(options));
    }

    private static NamePattern names(Options options) {
        String name = options.text(NAMES);
        return name.isEmpty() ? NamePattern.NONE : NamePattern.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Duration notNegative(Options options, Option option) {
        Duration duration = options.duration(option);
        if (duration.isNegative()) throw negative(option, duration);
        return duration;
    }

    private static long notBelowZero(Options options, Option option) {
        long number = options.integer(option);
        if (number < 0) throw negative(option, number);
        return number;
    }

    private static MillraceException negative(Option option, Object value) {
        return MillraceException.options(
                "option " + option.name() + " of the file sink is " + value + ", expected 0 or more");
    }

    /** Whether files are to be looked at from time to time. */
    boolean byAge() {
        return !interval.isZero() && !check.isZero();
    }

    boolean isFull(OutputFile file) {
        return count > 0 && file.messages() >= count || size > 0 && file.bytes() >= size;
    }

    boolean isOld(OutputFile file, long nowMillis) {
        return nowMillis - file.begunMillis() >= interval.toMillis();
    }
}
