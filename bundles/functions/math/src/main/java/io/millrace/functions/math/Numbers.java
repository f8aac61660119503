// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.math;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Kind;
import io.millrace.api.value.Conversion;

/** Arguments as numbers, without boxing those that are numbers. */
final class Numbers {
    private Numbers() {}

    /** Any number as floating point. */
    static double number(Arguments arguments, int index) {
        if (arguments.kind(index).isNumber()) return arguments.doubleAt(index);
        throw Conversion.cannot(arguments.get(index), "float64");
    }

    /** An integer, or a float without a fraction. */
    static long integer(Arguments arguments, int index) {
        return arguments.kind(index) == Kind.LONG
                ? arguments.longAt(index)
                : Conversion.strictLong(arguments.get(index));
    }
}
