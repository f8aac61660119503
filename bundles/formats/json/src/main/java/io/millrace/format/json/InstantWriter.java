// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.ByteOutput;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Writes instants as RFC 3339 in UTC, with as many digits behind the second as there are. */
final class InstantWriter {
    private static final int LONGEST = 32;

    private InstantWriter() {}

    /** @throws EvaluationException for years that RFC 3339 cannot say */
    static void write(Instant instant, ByteOutput out) {
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > 9999) {
            throw new EvaluationException("JSON has no form for " + instant + ", its year is not between 0 and 9999");
        }
        byte[] b = out.reserve(LONGEST);
        int n = out.length();
        b[n++] = '"';
        n = padded(time.getYear(), 1_000, '-', b, n);
        n = padded(time.getMonthValue(), 10, '-', b, n);
        n = padded(time.getDayOfMonth(), 10, 'T', b, n);
        n = padded(time.getHour(), 10, ':', b, n);
        n = padded(time.getMinute(), 10, ':', b, n);
        n = padded(time.getSecond(), 10, '.', b, n);
        n = fraction(time.getNano(), b, n);
        b[n++] = 'Z';
        b[n++] = '"';
        out.advance(n - out.length());
    }

    private static int padded(int value, int unit, char behind, byte[] b, int n) {
        for (int rest = value; unit > 0; unit /= 10) {
            b[n++] = (byte) ('0' + rest / unit);
            rest %= unit;
        }
        b[n++] = (byte) behind;
        return n;
    }

    /** The digits behind the point that stands just before, or instead of it if there are none. */
    private static int fraction(int nanos, byte[] b, int n) {
        if (nanos == 0) return n - 1;
        for (int unit = 100_000_000; nanos != 0; unit /= 10) {
            b[n++] = (byte) ('0' + nanos / unit);
            nanos %= unit;
        }
        return n;
    }
}
