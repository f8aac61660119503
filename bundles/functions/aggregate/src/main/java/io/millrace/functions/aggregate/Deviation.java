// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.row.Value;
import java.util.function.DoubleUnaryOperator;

/** The variance of a group, or what is made of it. The variance of a sample of one is NaN. */
final class Deviation extends Numbers {
    private final int lost;
    private final DoubleUnaryOperator ofVariance;

    /** @param lost degrees of freedom that are lost: 0 for a population, 1 for a sample */
    Deviation(int lost, DoubleUnaryOperator ofVariance) {
        this.lost = lost;
        this.ofVariance = ofVariance;
    }

    @Override
    void result(NumberList numbers, Value out) {
        if (numbers.size() == 0) out.setNull();
        else out.setDouble(ofVariance.applyAsDouble(variance(numbers.toDoubles())));
    }

    private double variance(double[] numbers) {
        double sum = 0;
        for (double number : numbers) sum += number;
        double mean = sum / numbers.length;
        double squares = 0;
        for (double number : numbers) squares += (number - mean) * (number - mean);
        return squares / (numbers.length - lost);
    }
}
