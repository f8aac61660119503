// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.index;

import java.util.Set;

/**
 * A comparison of a column with constants that can only fail if the column has a value of another kind.
 *
 * @param keys the only values for which it may be true, numbers as Double; empty if it is not that narrow
 * @param low the least number for which it may be true
 * @param high the greatest number for which it may be true
 */
record ConstantTest(String column, ValueClass kind, Set<Object> keys, double low, double high) {

    static ConstantTest equalTo(String column, ValueClass kind, Set<Object> keys) {
        return new ConstantTest(column, kind, keys, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Any other comparison: it narrows nothing down. */
    static ConstantTest other(String column, ValueClass kind) {
        return equalTo(column, kind, Set.of());
    }

    static ConstantTest between(String column, double low, double high) {
        return new ConstantTest(column, ValueClass.NUMBER, Set.of(), low, high);
    }

    boolean isEquality() {
        return !keys.isEmpty();
    }

    boolean isRange() {
        return low > Double.NEGATIVE_INFINITY || high < Double.POSITIVE_INFINITY;
    }
}
