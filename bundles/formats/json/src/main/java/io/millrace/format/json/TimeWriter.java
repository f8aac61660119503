// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.ByteOutput;
import java.time.ZonedDateTime;

/** Writes times as RFC 3339 in their own zone, with as many digits behind the second as there are. */
final class TimeWriter {
    private static final int LONGEST = 40;

    private TimeWriter() {}

    /** @throws EvaluationException for years that RFC 3339 cannot say */
    static void write(ZonedDateTime time, ByteOutput out) {
        if (time.getYear() < 0 || time.getYear() > 9999) {
            throw new EvaluationException("JSON has no form for " + time + ", its year is not between 0 and 9999");
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
        n = offset(time.getOffset().getTotalSeconds() / 60, b, n);
        b[n++] = '"';
        out.advance(n - out.length());
    }

    private static int offset(int minutes, byte[] b, int n) {
        if (minutes == 0) {
            b[n] = 'Z';
            return n + 1;
        }
        b[n] = (byte) (minutes < 0 ? '-' : '+');
        int end = padded(Math.abs(minutes) / 60, 10, ':', b, n + 1);
        return padded(Math.abs(minutes) % 60, 10, ' ', b, end) - 1;
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
