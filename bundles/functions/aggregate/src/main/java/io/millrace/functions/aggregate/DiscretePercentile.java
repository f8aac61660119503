// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

/** The value of the nearest rank. */
final class DiscretePercentile extends Percentile {

    @Override
    double of(double[] numbers, double fraction) {
        if (!(fraction >= 0 && fraction <= 1)) throw outOfRange("percentile_disc", "from 0 to 1", fraction);
        int rank = (int) Math.ceil(numbers.length * (fraction * 100) / 100);
        return numbers[Math.min(Math.max(rank, 1), numbers.length) - 1];
    }
}
