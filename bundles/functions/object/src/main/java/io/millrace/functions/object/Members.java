// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.object;

import io.millrace.api.function.Arguments;
import io.millrace.api.value.Conversion;
import java.util.List;
import java.util.Map;

/** Arguments that must be objects or lists. */
final class Members {
    private Members() {}

    /** @throws io.millrace.api.error.EvaluationException if the argument is no object */
    static Map<?, ?> at(Arguments arguments, int index) {
        if (arguments.get(index) instanceof Map<?, ?> map) return map;
        throw Conversion.expected("an object as argument " + (index + 1), arguments.get(index));
    }

    /** @throws io.millrace.api.error.EvaluationException if the argument is no list */
    static List<?> list(Arguments arguments, int index) {
        if (arguments.get(index) instanceof List<?> list) return list;
        throw Conversion.expected("a list as argument " + (index + 1), arguments.get(index));
    }
}
