// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

/**
 * The value at a position, or the plain mean of the two values around it. The position is computed over per cent, since
 * that decides whether a position is a whole number.
 */
final class ContinuousPercentile extends Percentile {

    @Override
    double of(double[] numbers, double fraction) {
        if (numbers.length == 1) return numbers[0];
        if (fraction <= 0 || fraction > 1) throw outOfRange("percentile_cont", "above 0 and up to 1", fraction);
        double position = fraction * 100 / 100 * numbers.length;
        int before = (int) position;
        if (before < 1) {
            throw outOfRange("percentile_cont", "of at least one of " + numbers.length + " values", fraction);
        }
        return position == before ? numbers[before - 1] : (numbers[before - 1] + numbers[before]) / 2;
    }
}
