// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import java.time.ZonedDateTime;

/**
 * A point and the digits of the fraction of a second behind it. In texts three digits may be fewer, six may be four or five,
 * nine may be any number from seven upward.
 *
 * @param digits how many are written; 0 if none is written and any number, also none, is read
 */
record FractionPart(int digits) implements LayoutPart {
    /** Any number of digits, which are read only. */
    static final FractionPart OPTIONAL = new FractionPart(0);

    private static final int NANO_DIGITS = 9;

    @Override
    public void write(ZonedDateTime time, StringBuilder out) {
        if (digits == 0) return;
        out.append('.');
        int nanos = time.getNano();
        for (int i = 0, unit = 100_000_000; i < digits; i++, unit /= 10) {
            out.append(unit == 0 ? '0' : (char) ('0' + nanos / unit % 10));
        }
    }

    @Override
    public boolean read(TimeReader in) {
        int start = in.position();
        if (!in.take('.') && !in.take(',')) return digits == 0;
        int nanos = 0;
        int count = 0;
        for (int digit = in.digit(); digit >= 0; digit = in.digit(), count++) {
            if (count < NANO_DIGITS) nanos = nanos * 10 + digit;
        }
        if (count == 0 && digits == 0) {
            in.reset(start);
            return true;
        }
        for (int i = count; i < NANO_DIGITS; i++) nanos *= 10;
        in.nano = nanos;
        return count > 0 && (digits == 0 || count == digits || rounded(count) == digits);
    }

    private static int rounded(int count) {
        return Math.min(NANO_DIGITS, (count + 2) / 3 * 3);
    }
}
