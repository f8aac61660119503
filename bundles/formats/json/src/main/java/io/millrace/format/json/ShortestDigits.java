// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

/**
 * The shortest decimal that reads back as the same double, and of several the nearest: the method of Raffaello
 * Giulietti's paper "The Schubfach way to render doubles". A double is {@code c * 2^q}; the decimals that read back as
 * it lie between its neighbours, and the scale {@link #exponent} is chosen so that at least one multiple of {@code
 * 10^k} lies there, but at most one of {@code 10^(k+1)}. All products are taken with the power of ten rounded up to 126
 * bits, which the paper shows to be enough.
 */
final class ShortestDigits {
    private static final int FRACTION_BITS = 52;
    private static final long LEAST_NORMAL = 1L << FRACTION_BITS;
    private static final int LEAST_EXPONENT = -1074;
    private static final double LOG10_OF_2 = Math.log10(2);
    private static final double LOG2_OF_10 = Math.log(10) / Math.log(2);
    private static final double LOG10_OF_THREE_QUARTERS = Math.log10(0.75);

    private ShortestDigits() {}

    /** The exponent of ten that belongs to {@link #of}. */
    static int exponent(double magnitude) {
        long bits = Double.doubleToRawLongBits(magnitude);
        return exponent(significand(bits), binaryExponent(bits));
    }

    /**
     * The digits as a whole number, with at most one zero too many at its end.
     *
     * @param magnitude positive and finite
     */
    static long of(double magnitude) {
        long bits = Double.doubleToRawLongBits(magnitude);
        long c = significand(bits);
        int q = binaryExponent(bits);
        int k = exponent(c, q);
        int shift = q + (int) Math.floor(-k * LOG2_OF_10) + 2;
        long high = PowersOfTen.high(-k);
        long low = PowersOfTen.low(-k);
        // Four times the value and the ends of its interval, in units of 10^k, the last bit telling that there is more.
        long value = scaled(high, low, 4 * c << shift);
        long lower = scaled(high, low, 4 * c - (hasNarrowLowerSide(c, q) ? 1 : 2) << shift);
        long upper = scaled(high, low, 4 * c + 2 << shift);
        long openEnds = c & 1;
        long digits = value >> 2;

        long tens = digits / 10 * 10;
        boolean isTensInside = lower + openEnds <= tens << 2;
        boolean isNextTensInside = (tens + 10 << 2) + openEnds <= upper;
        if (digits >= 10 && isTensInside != isNextTensInside) return isTensInside ? tens : tens + 10;

        boolean isInside = lower + openEnds <= digits << 2;
        boolean isNextInside = (digits + 1 << 2) + openEnds <= upper;
        if (isInside != isNextInside) return isInside ? digits : digits + 1;
        long toMiddle = value - (2 * digits + 1 << 1);
        return toMiddle < 0 || toMiddle == 0 && (digits & 1) == 0 ? digits : digits + 1;
    }

    private static long significand(long bits) {
        long fraction = bits & LEAST_NORMAL - 1;
        return bits >>> FRACTION_BITS == 0 ? fraction : fraction | LEAST_NORMAL;
    }

    private static int binaryExponent(long bits) {
        return LEAST_EXPONENT - 1 + Math.max(1, (int) (bits >>> FRACTION_BITS));
    }

    /** The neighbour below a power of two is half as far as the one above. */
    private static boolean hasNarrowLowerSide(long c, int q) {
        return c == LEAST_NORMAL && q > LEAST_EXPONENT;
    }

    private static int exponent(long c, int q) {
        return (int) Math.floor(q * LOG10_OF_2 + (hasNarrowLowerSide(c, q) ? LOG10_OF_THREE_QUARTERS : 0));
    }

    /** The product shifted down by 127 bits, its last bit set if anything was cut off. */
    private static long scaled(long high, long low, long factor) {
        long carry = (high * factor >>> 1) + Math.multiplyHigh(low, factor);
        long whole = Math.multiplyHigh(high, factor) + (carry >>> 63);
        return whole | (carry & Long.MAX_VALUE) + Long.MAX_VALUE >>> 63;
    }
}
