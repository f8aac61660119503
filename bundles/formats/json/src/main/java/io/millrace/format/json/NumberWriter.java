// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.ByteOutput;
import java.nio.charset.StandardCharsets;

/** Writes numbers: doubles with the fewest digits that read back the same, whole ones without a point. */
final class NumberWriter {
    private static final int LONGEST = 32;
    private static final byte[] LEAST = "-9223372036854775808".getBytes(StandardCharsets.US_ASCII);
    /** Doubles below have at most 15 digits if they have at most four behind the point. */
    private static final double SIMPLE = 1e11;

    private NumberWriter() {}

    static void write(long value, ByteOutput out) {
        if (value == Long.MIN_VALUE) {
            out.write(LEAST);
            return;
        }
        byte[] b = out.reserve(LONGEST);
        int n = out.length();
        int end = n;
        if (value < 0) {
            b[end++] = '-';
            value = -value;
        }
        out.advance(Digits.write(value, b, end) - n);
    }

    /** @throws EvaluationException for NaN and the infinities, which JSON cannot say */
    static void write(double value, ByteOutput out) {
        byte[] b = out.reserve(LONGEST);
        int start = out.length();
        int n = start;
        double magnitude = Math.abs(value);
        if (Double.doubleToRawLongBits(value) < 0) b[n++] = '-';
        if (magnitude < SIMPLE) {
            // Two different decimals of up to 15 digits never read as the same double, so one that does is the
            // shortest.
            long tenThousandths = Math.round(magnitude * 1e4);
            if (tenThousandths / 1e4 == magnitude) {
                out.advance(writeSimple(tenThousandths, b, n) - start);
                return;
            }
        }
        if (!(magnitude <= Double.MAX_VALUE)) throw new EvaluationException("JSON has no form for the number " + value);
        out.advance(writeShortest(magnitude, b, n) - start);
    }

    private static int writeSimple(long tenThousandths, byte[] b, int n) {
        n = Digits.write(tenThousandths / 10_000, b, n);
        int fraction = (int) (tenThousandths % 10_000);
        if (fraction == 0) return n;
        b[n++] = '.';
        for (int unit = 1_000; fraction != 0; unit /= 10) {
            b[n++] = (byte) ('0' + fraction / unit);
            fraction %= unit;
        }
        return n;
    }

    private static int writeShortest(double magnitude, byte[] b, int n) {
        long digits = ShortestDigits.of(magnitude);
        int exponent = ShortestDigits.exponent(magnitude);
        while (digits % 10 == 0) {
            digits /= 10;
            exponent++;
        }
        int count = Digits.count(digits);
        int scientific = exponent + count - 1;
        if (scientific < -6 || scientific >= 21) return writeScientific(digits, count, scientific, b, n);
        if (exponent >= 0) return zeros(exponent, b, Digits.write(digits, b, n));
        if (scientific < 0) {
            b[n++] = '0';
            b[n++] = '.';
            return Digits.write(digits, b, zeros(-1 - scientific, b, n));
        }
        return writePointed(digits, count, scientific + 1, b, n);
    }

    private static int writeScientific(long digits, int count, int exponent, byte[] b, int n) {
        n = count == 1 ? Digits.write(digits, b, n) : writePointed(digits, count, 1, b, n);
        b[n++] = 'e';
        b[n++] = (byte) (exponent < 0 ? '-' : '+');
        return Digits.write(Math.abs(exponent), b, n);
    }

    /** The digits with a point behind the first {@code whole} of them. */
    private static int writePointed(long digits, int count, int whole, byte[] b, int n) {
        Digits.write(digits, b, n + 1);
        System.arraycopy(b, n + 1, b, n, whole);
        b[n + whole] = '.';
        return n + count + 1;
    }

    private static int zeros(int count, byte[] b, int n) {
        for (int i = 0; i < count; i++) b[n++] = '0';
        return n;
    }
}
