// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import java.math.BigInteger;

/**
 * The powers of ten that doubles need, as 126-bit numbers {@code high * 2^63 + low}, scaled by a power of two, rounded
 * up.
 */
final class PowersOfTen {
    private static final int LEAST = -292;
    private static final int GREATEST = 324;
    private static final int BITS = 126;
    private static final int HALF = 63;

    private static final long[] HIGH = new long[GREATEST - LEAST + 1];
    private static final long[] LOW = new long[HIGH.length];

    static {
        BigInteger half = BigInteger.ONE.shiftLeft(HALF);
        for (int exponent = LEAST; exponent <= GREATEST; exponent++) {
            BigInteger[] parts = rounded(exponent).divideAndRemainder(half);
            HIGH[exponent - LEAST] = parts[0].longValueExact();
            LOW[exponent - LEAST] = parts[1].longValueExact();
        }
    }

    private PowersOfTen() {}

    static long high(int exponent) {
        return HIGH[exponent - LEAST];
    }

    static long low(int exponent) {
        return LOW[exponent - LEAST];
    }

    private static BigInteger rounded(int exponent) {
        BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
        BigInteger scaled = exponent >= 0 ? shifted(power, BITS - power.bitLength()) : inverse(power);
        return scaled.add(BigInteger.ONE);
    }

    /** The first 126 bits of 1 / power. */
    private static BigInteger inverse(BigInteger power) {
        return BigInteger.ONE.shiftLeft(BITS - 1 + power.bitLength()).divide(power);
    }

    private static BigInteger shifted(BigInteger power, int bits) {
        return bits >= 0 ? power.shiftLeft(bits) : power.shiftRight(-bits);
    }
}
