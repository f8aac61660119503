// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import java.util.Arrays;
import java.util.Objects;

/** A value of an earlier event. Values are the same if their kind and all of their content is: 1 and 1.0 are not. */
final class Remembered {
    private final Value value = new Value();

    Remembered() {
        value.setNull();
    }

    boolean isNull() {
        return value.isAbsent();
    }

    void take(Arguments arguments, int index) {
        arguments.read(index, value);
    }

    void take(Remembered other) {
        value.set(other.value);
    }

    void write(Value out) {
        out.set(value);
    }

    boolean isSame(Arguments arguments, int index) {
        return switch (arguments.kind(index)) {
            case MISSING, NULL -> value.isAbsent();
            case LONG -> value.isLong() && value.asLong() == arguments.longAt(index);
            case DOUBLE -> value.isDouble() && isSame(value.asDouble(), arguments.doubleAt(index));
            default -> !value.isLong() && !value.isDouble() && isSame(value.object(), arguments.get(index));
        };
    }

    /** NaN has not changed if it was NaN before, nor has 0 if it was -0. */
    private static boolean isSame(double a, double b) {
        return a == b || (Double.isNaN(a) && Double.isNaN(b));
    }

    static boolean isSame(Object a, Object b) {
        if (a instanceof Double left && b instanceof Double right) return isSame((double) left, (double) right);
        return a instanceof byte[] left && b instanceof byte[] right
                ? Arrays.equals(left, right)
                : Objects.equals(a, b);
    }

    Object save() {
        return value.object();
    }

    void restore(Object state) {
        value.set(state);
    }
}
