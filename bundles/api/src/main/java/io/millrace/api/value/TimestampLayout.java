// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import io.millrace.api.error.MillraceException;
import io.millrace.api.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A layout of times as users write it: {@code YYYY|yyyy}, {@code YY|yy}, {@code M MM MMM MMMM}, {@code d dd},
 * {@code EEE EEEE}, {@code HH}, {@code h hh}, {@code a}, {@code m mm}, {@code s ss}, {@code S} for a point and as many digits as
 * letters, {@code z}, {@code Z}, {@code X XX XXX}, {@code G}; text in quotes, a character behind a backslash and all other
 * characters stand for themselves. In texts a fraction may always follow the seconds.
 */
public final class TimestampLayout {
    private final LayoutPart[] parts;

    private TimestampLayout(List<LayoutPart> parts) {
        this.parts = parts.toArray(LayoutPart[]::new);
    }

    /** @throws MillraceException with code PLAN if the pattern is no layout */
    public static TimestampLayout of(String pattern) {
        return new TimestampLayout(readable(new LayoutPattern(pattern).parts()));
    }

    static TimestampLayout of(String pattern, LayoutPart last) {
        List<LayoutPart> parts = new LayoutPattern(pattern).parts();
        parts.add(last);
        return new TimestampLayout(readable(parts));
    }

    private static List<LayoutPart> readable(List<LayoutPart> parts) {
        List<LayoutPart> result = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            result.add(parts.get(i));
            boolean second = parts.get(i) == TimeField.SECOND || parts.get(i) == TimeField.PADDED_SECOND;
            boolean last = i + 1 == parts.size();
            if (second && (last || !(parts.get(i + 1) instanceof FractionPart))) result.add(FractionPart.OPTIONAL);
        }
        return result;
    }

    /**
     * The time that a text stands for, or empty if it is not in this layout. A text without a year means this year, one with
     * nothing but a time means today.
     *
     * @param clock tells the zone of texts without one, and the present
     */
    public Optional<ZonedDateTime> parse(String text, Clock clock) {
        return parse(new TimeReader(text), clock);
    }

    /** The same, with a reader that may have been used for another layout. */
    Optional<ZonedDateTime> parse(TimeReader reader, Clock clock) {
        reader.restart();
        for (LayoutPart part : parts) {
            if (!part.read(reader)) return Optional.empty();
        }
        return reader.isAtEnd() ? reader.time(clock) : Optional.empty();
    }

    /** The text of a time in its own zone. */
    public String format(ZonedDateTime time) {
        StringBuilder out = new StringBuilder();
        for (LayoutPart part : parts) part.write(time, out);
        return out.toString();
    }
}
