// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads texts as instants by the layouts that are known without being told: ISO 8601 and RFC 3339 with or without zone and
 * fraction, dates with {@code -}, {@code /} and {@code .}, RFC 822, 850 and 1123.
 */
public final class Timestamps {
    private static final String TIME = "[HH:mm[:ss]]";
    private static final List<DateTimeFormatter> LAYOUTS = List.of(
            layout("uuuu-MM-dd['T'][' ']" + TIME, true),
            layout("uuuu/MM/dd['T'][' ']" + TIME, true),
            layout("uuuu.MM.dd['T'][' ']" + TIME, true),
            layout("MM/dd/uuuu[' ']" + TIME, true),
            layout("uuuu-MM", false),
            layout("uuuuMMdd", false),
            layout("uuuu", false),
            layout("EEE, dd MMM uuuu HH:mm:ss[ zzz][ Z]", false),
            layout("EEEE, dd-MMM-uu HH:mm:ss[ zzz]", false),
            layout("dd MMM uu HH:mm[ zzz][ Z]", false));

    private Timestamps() {}

    private static DateTimeFormatter layout(String pattern, boolean zoned) {
        DateTimeFormatterBuilder builder =
                new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
        if (zoned) {
            builder.optionalStart()
                    .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                    .optionalEnd()
                    .appendPattern("[' '][XXX][XX][X]['Z']");
        }
        return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    /** The instant that a text stands for; a text without zone is read in UTC. */
    public static Optional<Instant> parse(String text) {
        return parse(text, ZoneOffset.UTC);
    }

    /** The instant that a text stands for, or empty if it is in no known layout. */
    public static Optional<Instant> parse(String text, ZoneId zone) {
        for (DateTimeFormatter layout : LAYOUTS) {
            Optional<Instant> instant = parse(text, layout, zone);
            if (instant.isPresent()) return instant;
        }
        return Optional.empty();
    }

    /** The instant that a text stands for in one layout. Parts that the layout lacks are the first of their kind. */
    public static Optional<Instant> parse(String text, DateTimeFormatter layout, ZoneId zone) {
        try {
            return Optional.of(instant(layout.parse(text), zone));
        } catch (DateTimeException otherLayout) {
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor parts, ZoneId zone) {
        LocalDate date = LocalDate.of(
                part(parts, ChronoField.YEAR, 1970),
                part(parts, ChronoField.MONTH_OF_YEAR, 1),
                part(parts, ChronoField.DAY_OF_MONTH, 1));
        LocalTime time = parts.query(TemporalQueries.localTime());
        ZoneId written = parts.query(TemporalQueries.zone());
        return date.atTime(time == null ? LocalTime.MIDNIGHT : time)
                .atZone(written == null ? zone : written)
                .toInstant();
    }

    private static int part(TemporalAccessor parts, ChronoField field, int otherwise) {
        return parts.isSupported(field) ? parts.get(field) : otherwise;
    }
}
