// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** The short names of zones, such as CET. Only those that mean one thing everywhere are read. */
final class ZoneNames {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("UTC", 0),
            Map.entry("UT", 0),
            Map.entry("GMT", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("WET", 0),
            Map.entry("WEST", 1),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("JST", 9));

    private ZoneNames() {}

    /** The zone of that name, or null. */
    static ZoneId zone(String name) {
        Integer hours = HOURS.get(name);
        return hours == null ? null : ZoneOffset.ofHours(hours);
    }

    /** The short name of the zone of a time, its offset where it has no name. */
    static void write(ZonedDateTime time, StringBuilder out) {
        if (Times.isUtc(time.getZone())) {
            out.append("UTC");
            return;
        }
        String name = time.getZone() instanceof ZoneOffset ? "" : SHORT.format(time);
        boolean named = !name.isEmpty() && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        if (named) out.append(name);
        else OffsetPart.BASIC.write(time, out);
    }
}
