// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest decimal that reads back as the same double. {@link Double#toString} of Java 17 does not always give the
 * shortest one (JDK-4511638), so shorter candidates are tried.
 */
public final class ShortestDecimal {
    private ShortestDecimal() {}

    /** @param number finite and not zero */
    public static BigDecimal of(double number) {
        BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        BigDecimal exact = new BigDecimal(number);
        while (shortest.precision() > 1) {
            MathContext shorter = new MathContext(shortest.precision() - 1, RoundingMode.HALF_EVEN);
            BigDecimal candidate = exact.round(shorter).stripTrailingZeros();
            if (candidate.doubleValue() != number) return shortest;
            shortest = candidate;
        }
        return shortest;
    }
}
