// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import io.millrace.api.value.Conversion;
import java.util.Set;

/** Booleans from numbers, which are true unless zero, and from a few texts. */
final class Booleans {
    private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "false", "FALSE", "False");

    private Booleans() {}

    static boolean toBoolean(Object value) {
        if (value instanceof Boolean flag) return flag;
        if (value instanceof Number number) return number.doubleValue() != 0;
        if (value instanceof String text && TRUE.contains(text)) return true;
        if (value instanceof String text && FALSE.contains(text)) return false;
        throw Conversion.cannot(value, "bool");
    }
}
