// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

/** The sum of a group. */
final class Sum extends Total {
    @Override
    long ofIntegers(long sum, long count) {
        return sum;
    }

    @Override
    double ofFloats(double sum, long count) {
        return sum;
    }
}
