// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The variance of a window that slides. Nothing is subtracted, since that would add up errors: of the newer numbers there is
 * one mean and one sum of squares, and of the older ones a stack of these, each for a number and all that came behind it, so
 * that to forget the oldest is to pop. When it is used up the newer ones become the older. Each of both is taken from an origin
 * that is in it as long as it lasts, so that numbers close together and far from zero lose no digits, also not when one far
 * from all others has gone.
 */
final class SlidingDeviation extends SlidingNumbers {
    private final int lost;
    private final DoubleUnaryOperator ofVariance;
    private final DoubleQueue numbers = new DoubleQueue();
    private double[] means = new double[16];
    private double[] squares = new double[16];
    private double origin;
    private double olderOrigin;
    private int older;
    private int newer;
    private double mean;
    private double square;

    /** @param lost degrees of freedom that are lost: 0 for a population, 1 for a sample */
    SlidingDeviation(int lost, DoubleUnaryOperator ofVariance) {
        this.lost = lost;
        this.ofVariance = ofVariance;
    }

    @Override
    void take(Arguments newest) {
        double number = newest.doubleAt(0);
        numbers.add(number);
        see(number);
    }

    private void see(double number) {
        if (newer == 0) origin = Double.isFinite(number) ? number : 0;
        newer++;
        double distance = number - origin;
        double before = distance - mean;
        mean += before / newer;
        square += before * (distance - mean);
    }

    @Override
    void drop(Arguments oldest) {
        if (older == 0) turnOver();
        older--;
        numbers.removeOldest();
    }

    private void turnOver() {
        forgetNewer();
        if (means.length < numbers.size()) {
            means = Arrays.copyOf(means, numbers.size() * 2);
            squares = Arrays.copyOf(squares, means.length);
        }
        for (int i = numbers.size() - 1; i >= 0; i--) {
            see(numbers.at(i));
            means[older] = mean;
            squares[older++] = square;
        }
        olderOrigin = origin;
        forgetNewer();
    }

    private void forgetNewer() {
        newer = 0;
        mean = 0;
        square = 0;
    }

    @Override
    void resultOfNumbers(Value out) {
        int size = older + newer;
        if (size == 0) out.setNull();
        else out.setDouble(ofVariance.applyAsDouble(squaresOfAll() / (size - lost)));
    }

    private double squaresOfAll() {
        if (older == 0) return square;
        if (newer == 0) return squares[older - 1];
        double apart = origin - olderOrigin + (mean - means[older - 1]);
        return squares[older - 1] + square + apart * apart * ((double) older * newer / (older + newer));
    }

    @Override
    public void clear() {
        super.clear();
        numbers.clear();
        means = new double[16];
        squares = new double[16];
        older = 0;
        forgetNewer();
    }
}
