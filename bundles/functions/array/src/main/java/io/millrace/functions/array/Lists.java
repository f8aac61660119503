// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.array;

import io.millrace.api.function.Arguments;
import io.millrace.api.value.Conversion;
import java.util.List;

/** Arguments that must be lists. */
final class Lists {
    /** Keeps one bad event from filling the memory. */
    static final int MOST_ELEMENTS = 1 << 20;

    private Lists() {}

    /** @throws io.millrace.api.error.EvaluationException if the argument is no list */
    static List<?> at(Arguments arguments, int index) {
        return of(arguments.get(index), "argument " + (index + 1));
    }

    /** The same, null being the empty list. */
    static List<?> orEmpty(Arguments arguments, int index) {
        return arguments.isAbsent(index) ? List.of() : at(arguments, index);
    }

    static List<?> of(Object value, String place) {
        if (value instanceof List<?> list) return list;
        throw Conversion.expected("a list as " + place, value);
    }
}
