// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** The units of time windows, and where windows of a unit begin on the clock. */
public enum WindowUnit {
    DD(86_400_000, ChronoUnit.DAYS, ChronoField.EPOCH_DAY),
    HH(3_600_000, ChronoUnit.DAYS, ChronoField.HOUR_OF_DAY),
    MI(60_000, ChronoUnit.HOURS, ChronoField.MINUTE_OF_HOUR),
    SS(1_000, ChronoUnit.MINUTES, ChronoField.SECOND_OF_MINUTE),
    MS(1, ChronoUnit.SECONDS, ChronoField.MILLI_OF_SECOND);

    private final long millis;
    private final ChronoUnit base;
    private final ChronoField field;

    WindowUnit(long millis, ChronoUnit base, ChronoField field) {
        this.millis = millis;
        this.base = base;
        this.field = field;
    }

    /** The unit of that name, in any case. */
    public static Optional<WindowUnit> of(String name) {
        try {
            return Optional.of(valueOf(name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    public long millis() {
        return millis;
    }

    /**
     * The first boundary of windows that follow each other every {@code count} units, for a stream that begins at an instant.
     *
     * <p>Boundaries are counted from the beginning of the next larger unit on the clock. Where the instant lies in the very
     * unit of a first boundary, that boundary is taken although it is not later than the instant, as eKuiper does; the first
     * window is empty then.
     *
     * @param count greater than zero
     * @return epoch milliseconds
     */
    public long firstBoundary(long instant, long count, ZoneId zone) {
        ZonedDateTime time = Instant.ofEpochMilli(instant).atZone(zone);
        // Not a multiple of 24 hours: a day on the clock may be longer or shorter.
        if (this == DD) {
            return time.toLocalDate()
                    .plusDays(count)
                    .atStartOfDay(zone)
                    .toInstant()
                    .toEpochMilli();
        }
        long start = time.truncatedTo(base).toInstant().toEpochMilli();
        long value = time.get(field);
        long windows = value <= count ? 1 : value / count + 1;
        return start + count * windows * millis;
    }
}
