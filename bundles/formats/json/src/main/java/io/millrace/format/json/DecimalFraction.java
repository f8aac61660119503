// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

/**
 * The double nearest to {@code mantissa / 10^scale}, without a String. One division gives it up to two units of its
 * last place; the rest is measured exactly, in long arithmetic that may wrap, as the true difference always fits.
 */
final class DecimalFraction {
    static final int MAX_SCALE = 18;

    private static final long EXACT_INTEGERS = 1L << 53;
    private static final long LEAST_SIGNIFICAND = 1L << 52;
    private static final int EXPONENT_OF_LAST_BIT = 1075;
    private static final double[] DOUBLES = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final long[] LONGS = new long[MAX_SCALE + 1];

    static {
        LONGS[0] = 1;
        for (int i = 1; i < LONGS.length; i++) LONGS[i] = 10 * LONGS[i - 1];
    }

    private DecimalFraction() {}

    /**
     * The double, or NaN if it is not certain.
     *
     * @param mantissa at least 0
     * @param scale at least 1
     */
    static double of(long mantissa, int scale) {
        if (mantissa < EXACT_INTEGERS && scale < DOUBLES.length) return mantissa / DOUBLES[scale];
        return mantissa < EXACT_INTEGERS || scale > MAX_SCALE ? Double.NaN : corrected(mantissa, scale);
    }

    private static double corrected(long mantissa, int scale) {
        long bits = Double.doubleToRawLongBits(mantissa / DOUBLES[scale]);
        long significand = bits & LEAST_SIGNIFICAND - 1 | LEAST_SIGNIFICAND;
        int exponent = (int) (bits >>> 52) - EXPONENT_OF_LAST_BIT;
        if (exponent > 0) return Double.NaN;
        // Twice the difference to the guess, in units of its last place over `unit`.
        long unit = LONGS[scale];
        int shift = 1 - exponent;
        long difference = (shift < 64 ? mantissa << shift : 0) - 2 * significand * unit;
        while (difference > unit || difference == unit && (bits & 1) == 1) {
            bits++;
            difference -= 2 * unit;
        }
        while (difference < -unit || difference == -unit && (bits & 1) == 1) {
            bits--;
            difference += 2 * unit;
        }
        // At a power of two the places below are closer together than those above.
        boolean isPowerOfTwo = significand == LEAST_SIGNIFICAND || (bits & LEAST_SIGNIFICAND - 1) == 0;
        return isPowerOfTwo ? Double.NaN : Double.longBitsToDouble(bits);
    }
}
