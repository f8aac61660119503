// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import io.millrace.api.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads texts as times by the layouts that are known without being told: ISO 8601 and RFC 3339 with or without zone and
 * fraction, dates with {@code -}, {@code /} and {@code .}, times of today, RFC 822, 850 and 1123, and those of usual logs.
 */
public final class Timestamps {
    private static final List<TimestampLayout> LAYOUTS = layouts();

    private Timestamps() {}

    private static List<TimestampLayout> layouts() {
        List<TimestampLayout> layouts = new ArrayList<>();
        String isoTime = "yyyy-MM-dd'T'HH:mm:ss";
        for (String plain : List.of(
                "yyyy",
                "yyyy-M",
                "yyyy-M-d",
                "yyyy-M-d HH",
                "yyyy-M-d HH:m",
                "yyyy-M-d HH:m:s",
                "M-d",
                "HH:m:s",
                "HH:m",
                "HH",
                "HH:m:s MMM d, yyyy z",
                "yyyy-MM-dd HH:mm:ss Z z")) {
            layouts.add(TimestampLayout.of(plain));
        }
        layouts.add(TimestampLayout.of(isoTime, OffsetPart.BASIC.orZulu()));
        layouts.add(TimestampLayout.of(isoTime, OffsetPart.HOURS.orZulu()));
        for (String plain : List.of(
                "yyyy.M.d",
                "yyyy.M.d HH:mm:ss",
                "M/d/yyyy",
                "M/d/yyyy HH:m:s",
                "yyyy/MM/dd",
                "yyyyMMdd",
                "yyyy/MM/dd HH:mm:ss",
                "EEE MMM d HH:mm:ss yyyy",
                "EEE MMM d HH:mm:ss z yyyy",
                "EEE MMM dd HH:mm:ss Z yyyy",
                "dd MMM yy HH:mm z",
                "dd MMM yy HH:mm Z",
                "EEEE, dd-MMM-yy HH:mm:ss z",
                "EEE, dd MMM yyyy HH:mm:ss z",
                "EEE, dd MMM yyyy HH:mm:ss Z",
                "h:mma",
                "MMM d HH:mm:ss")) {
            layouts.add(TimestampLayout.of(plain));
        }
        layouts.add(TimestampLayout.of(isoTime, OffsetPart.EXTENDED.orZulu()));
        layouts.add(TimestampLayout.of(isoTime));
        return List.copyOf(layouts);
    }

    /**
     * The time that a text stands for, or empty if it is in no known layout.
     *
     * @param clock tells the zone of texts without one, and the present for texts without a date
     */
    public static Optional<ZonedDateTime> parse(String text, Clock clock) {
        TimeReader reader = new TimeReader(text);
        for (TimestampLayout layout : LAYOUTS) {
            Optional<ZonedDateTime> time = layout.parse(reader, clock);
            if (time.isPresent()) return time;
        }
        return Optional.empty();
    }
}
