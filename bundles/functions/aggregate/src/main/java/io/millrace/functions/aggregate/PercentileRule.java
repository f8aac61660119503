// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.value.ValueText;

/** Which number is the percentile of a fraction. */
enum PercentileRule {
    /**
     * The value at a position, or the plain mean of the two values around it. The position is computed over per cent, since
     * that decides whether a position is a whole number.
     */
    CONTINUOUS {
        @Override
        double of(Ranked numbers, double fraction) {
            if (numbers.size() == 1) return numbers.at(0);
            if (!(fraction > 0 && fraction <= 1)) {
                throw outOfRange("percentile_cont", "above 0 and up to 1", fraction);
            }
            double position = fraction * 100 / 100 * numbers.size();
            int before = (int) position;
            if (before < 1) {
                throw outOfRange("percentile_cont", "of at least one of " + numbers.size() + " values", fraction);
            }
            return position == before ? numbers.at(before - 1) : (numbers.at(before - 1) + numbers.at(before)) / 2;
        }
    },
    /** The value of the nearest rank. */
    DISCRETE {
        @Override
        double of(Ranked numbers, double fraction) {
            if (!(fraction >= 0 && fraction <= 1)) throw outOfRange("percentile_disc", "from 0 to 1", fraction);
            int rank = (int) Math.ceil(numbers.size() * (fraction * 100) / 100);
            return numbers.at(Math.min(Math.max(rank, 1), numbers.size()) - 1);
        }
    };

    /** @param numbers at least one */
    abstract double of(Ranked numbers, double fraction);

    private static EvaluationException outOfRange(String function, String expected, double fraction) {
        return new EvaluationException(
                "function " + function + " expects a fraction " + expected + " but got " + ValueText.of(fraction));
    }
}
