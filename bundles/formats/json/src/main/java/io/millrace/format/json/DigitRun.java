// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

/** Runs of decimal digits, up to eight at a time. */
final class DigitRun {
    private static final long ZEROS = 0x3030303030303030L;
    private static final long BEYOND_NINE = 0x7676767676767676L;
    private static final long HIGH = 0x8080808080808080L;

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private DigitRun() {}

    /** The place behind the digits that begin here; unsure if there is none. */
    static int skip(byte[] b, int from) {
        int i = from;
        while (i <= b.length - 8) {
            int count = count(Words.eight(b, i) ^ ZEROS);
            i += count;
            if (count < 8) return atLeastOne(from, i);
        }
        while (isDigit(b[i])) i++;
        return atLeastOne(from, i);
    }

    /** The number {@code before} with the digits between the two places put behind it; wraps if there are too many. */
    static long append(long before, byte[] b, int from, int to) {
        long value = before;
        int i = from;
        while (i < to) {
            int count = Math.min(8, to - i);
            if (i > b.length - 8) return appendOneByOne(value, b, i, to);
            value = value * POWERS[count] + eightDigits((Words.eight(b, i) ^ ZEROS) << (8 - count) * 8);
            i += count;
        }
        return value;
    }

    private static long appendOneByOne(long before, byte[] b, int from, int to) {
        long value = before;
        for (int i = from; i < to; i++) value = value * 10 + (b[i] - '0');
        return value;
    }

    /** The number that eight digits from 0 to 9 make, the first in the lowest byte: joined to pairs, fours, eight. */
    private static long eightDigits(long digits) {
        long pairs = digits * 10 + (digits >>> 8) & 0x00FF00FF00FF00FFL;
        long fours = pairs * 100 + (pairs >>> 16) & 0x0000FFFF0000FFFFL;
        return fours * 10_000 + (fours >>> 32) & 0xFFFFFFFFL;
    }

    /** How many bytes from the lowest on are between 0 and 9. */
    private static int count(long digits) {
        long others = (digits + BEYOND_NINE | digits) & HIGH;
        return others == 0 ? 8 : Long.numberOfTrailingZeros(others) >>> 3;
    }

    private static int atLeastOne(int from, int to) {
        if (to == from) throw Unsure.SIGNAL;
        return to;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }
}
