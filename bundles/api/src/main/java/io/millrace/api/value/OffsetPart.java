// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * An offset from UTC.
 *
 * @param minutes whether minutes follow the hours
 * @param colon whether a colon is between them
 * @param zulu whether the letter Z is read for UTC
 */
record OffsetPart(boolean minutes, boolean colon, boolean zulu) implements LayoutPart {
    static final OffsetPart HOURS = new OffsetPart(false, false, false);
    static final OffsetPart BASIC = new OffsetPart(true, false, false);
    static final OffsetPart EXTENDED = new OffsetPart(true, true, false);

    private static final int LARGEST_HOURS = 18;

    /** The same, which also reads the letter Z. */
    OffsetPart orZulu() {
        return new OffsetPart(minutes, colon, true);
    }

    @Override
    public void write(ZonedDateTime time, StringBuilder out) {
        int total = time.getOffset().getTotalSeconds() / 60;
        out.append(total < 0 ? '-' : '+');
        TimeField.padded(Math.abs(total) / 60, out);
        if (!minutes) return;
        if (colon) out.append(':');
        TimeField.padded(Math.abs(total) % 60, out);
    }

    @Override
    public boolean read(TimeReader in) {
        if (zulu && in.take('Z')) {
            in.zone = ZoneOffset.UTC;
            return true;
        }
        boolean negative = in.take('-');
        if (!negative && !in.take('+')) return false;
        int hours = in.number(2, 2);
        if (colon && !in.take(':')) return false;
        int rest = minutes ? in.number(2, 2) : 0;
        if (hours < 0 || hours >= LARGEST_HOURS || rest < 0 || rest > 59) return false;
        int seconds = (hours * 60 + rest) * 60;
        in.zone = ZoneOffset.ofTotalSeconds(negative ? -seconds : seconds);
        return true;
    }
}
