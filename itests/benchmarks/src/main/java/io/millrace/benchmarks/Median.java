// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.util.Collection;

/** The middle of some figures. */
final class Median {
    private Median() {}

    /** Not a number if there are none. */
    static double of(Collection<Double> figures) {
        double[] sorted =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) return Double.NaN;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
