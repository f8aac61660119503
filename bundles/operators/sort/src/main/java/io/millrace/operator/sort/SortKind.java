// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.sort;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.row.Kind;
import io.millrace.api.value.TextOrder;
import io.millrace.api.value.Times;

/**
 * What values of a key compare as. Numbers, texts and instants have an order; booleans are all equal; null comes last
 * whatever the direction.
 */
final class SortKind {
    private SortKind() {}

    /** Refuses a key whose values do not compare with each other. */
    static final class Check {
        private Object first;

        void accept(Object value) {
            if (value == null) return;
            Kind kind = Kind.of(value);
            if (kind == Kind.LIST || kind == Kind.MAP || kind == Kind.BYTES) throw incompatible(value, value);
            if (first == null) first = value;
            else if (family(first) != family(value)) throw incompatible(first, value);
        }
    }

    private static Kind family(Object value) {
        Kind kind = Kind.of(value);
        return kind == Kind.LONG ? Kind.DOUBLE : kind;
    }

    private static EvaluationException incompatible(Object a, Object b) {
        return new EvaluationException("run Order By error: incompatible types for comparison: "
                + Kind.of(a).label() + " and " + Kind.of(b).label());
    }

    static int compare(Object a, Object b, boolean descending) {
        if (a == null || b == null) return a == b ? 0 : a == null ? 1 : -1;
        int order = compare(a, b);
        return descending ? -order : order;
    }

    private static int compare(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) return Long.compare(x, y);
        if (a instanceof Double x && b instanceof Double y) return Double.compare(x, y);
        if (a instanceof Long x && b instanceof Double y) return compareExactly(x, y);
        if (a instanceof Double x && b instanceof Long y) return -compareExactly(y, x);
        if (a instanceof String x && b instanceof String y) return TextOrder.compare(x, y);
        if (Times.isTime(a) && Times.isTime(b)) return Times.instant(a).compareTo(Times.instant(b));
        return 0;
    }

    /** Without rounding, since beyond 2^53 numbers that round to the same would be equal to some and not to others. */
    private static int compareExactly(long a, double b) {
        int rounded = Double.compare(a, b);
        return rounded != 0 ? rounded : Long.compare(a, (long) b);
    }
}
