// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import java.nio.charset.StandardCharsets;

/** Reads numbers from their digits, without a String wherever the result is certain to be exact. */
final class NumberReader {
    /** Longer numbers are left to Jackson, which has a limit of its own. */
    static final int MAX_LENGTH = 500;

    private byte[] bytes;
    private int start;
    private int end;
    private boolean negative;
    private boolean exponent;
    private int digits;
    private int scale;
    /** All digits in a row; right up to 19 of them, as an unsigned number. */
    private long mantissa;

    /** Lets go of the payload. */
    void end() {
        bytes = null;
    }

    /** Reads the number that begins here and returns the place behind it. */
    int scan(byte[] b, int i) {
        bytes = b;
        start = i;
        negative = b[i] == '-';
        int first = negative ? i + 1 : i;
        i = DigitRun.skip(b, first);
        mantissa = DigitRun.append(0, b, first, i);
        if (b[first] == '0' && i > first + 1) throw Unsure.SIGNAL;
        digits = i - first;
        scale = 0;
        if (b[i] == '.') {
            int fraction = i + 1;
            i = DigitRun.skip(b, fraction);
            mantissa = DigitRun.append(mantissa, b, fraction, i);
            scale = i - fraction;
            digits += scale;
        }
        exponent = (b[i] | 0x20) == 'e';
        if (exponent) i = Skip.exponent(b, i);
        if (i - start > MAX_LENGTH) throw Unsure.SIGNAL;
        end = i;
        return i;
    }

    /** Whether it is written without point and exponent. */
    boolean isWhole() {
        return scale == 0 && !exponent;
    }

    /** Whether it is certain to be a whole number within 64 bits. */
    boolean isLong() {
        return isWhole() && isMantissaRight();
    }

    long asLong() {
        return negative ? -mantissa : mantissa;
    }

    double asDouble() {
        if (exponent || !isMantissaRight()) return parsed();
        double value = scale == 0 ? mantissa : DecimalFraction.of(mantissa, scale);
        if (Double.isNaN(value)) return parsed();
        return negative ? -value : value;
    }

    private boolean isMantissaRight() {
        return digits <= 19 && mantissa >= 0;
    }

    private double parsed() {
        return Double.parseDouble(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1));
    }
}
