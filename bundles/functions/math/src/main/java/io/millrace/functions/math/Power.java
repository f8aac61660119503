// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.math;

/** Powers after IEEE 754-2008, which knows two cases where {@link Math#pow} gives NaN. */
final class Power {
    private Power() {}

    static double of(double base, double exponent) {
        if (base == 1) return 1;
        if (base == -1 && Double.isInfinite(exponent)) return 1;
        return Math.pow(base, exponent);
    }
}
