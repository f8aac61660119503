// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

/** The decimal digits of whole numbers that are not negative. */
final class Digits {
    private Digits() {}

    /** Writes the digits at {@code b[n]} and returns the place behind them. */
    static int write(long value, byte[] b, int n) {
        int end = n + count(value);
        for (int i = end - 1; i >= n; i--) {
            b[i] = (byte) ('0' + value % 10);
            value /= 10;
        }
        return end;
    }

    static int count(long value) {
        int count = 1;
        for (long limit = 10; value >= limit && count < 19; limit *= 10) count++;
        return count;
    }
}
