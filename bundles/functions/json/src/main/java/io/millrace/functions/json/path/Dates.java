// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

import io.millrace.api.value.Conversion;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** Dates in paths: ISO 8601 with or without time and offset, UTC if there is none. */
final class Dates {
    private static final DateTimeFormatter LAYOUT = DateTimeFormatter.ofPattern(
            "uuuu-MM-dd[['T'][' ']HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][XXX][XX]]", Locale.ROOT);

    private Dates() {}

    static Instant parse(Object text) {
        try {
            TemporalAccessor parts = LAYOUT.parse(Operands.text(text));
            LocalTime time = parts.query(TemporalQueries.localTime());
            ZoneId zone = parts.query(TemporalQueries.zone());
            return LocalDate.from(parts)
                    .atTime(time == null ? LocalTime.MIDNIGHT : time)
                    .atZone(zone == null ? ZoneOffset.UTC : zone)
                    .toInstant();
        } catch (DateTimeException noDate) {
            throw Conversion.expected("a date such as 2025-07-04 or 2025-07-04T09:05:03Z", text);
        }
    }
}
