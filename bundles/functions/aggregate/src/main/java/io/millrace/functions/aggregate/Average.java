// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

/** The mean of a group; that of integers is cut toward zero. */
final class Average extends Total {
    @Override
    long ofIntegers(long sum, long count) {
        return sum / count;
    }

    @Override
    double ofFloats(double sum, long count) {
        return sum / count;
    }
}
