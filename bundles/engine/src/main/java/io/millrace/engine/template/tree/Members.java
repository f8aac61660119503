// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.tree;

import io.millrace.api.error.EvaluationException;
import io.millrace.engine.template.value.Absent;
import io.millrace.engine.template.value.Printed;
import io.millrace.engine.template.value.Types;
import java.util.List;
import java.util.Map;

/** Finds members of values: those of maps, and the methods of times. */
final class Members {
    private Members() {}

    static Object of(Place place, Object value, String name, List<Object> arguments) {
        if (value == Absent.VALUE) return Absent.VALUE;
        if (value == null) throw place.failure("nil pointer evaluating interface {}." + name);
        if (value instanceof Map<?, ?> map) return ofMap(place, map, name, arguments);
        if (Types.isTime(value)) return ofTime(place, value, name, arguments);
        throw place.failure("can't evaluate field " + name + " in type " + Types.typeOf(value));
    }

    private static Object ofMap(Place place, Map<?, ?> map, String name, List<Object> arguments) {
        if (!arguments.isEmpty()) throw place.failure(name + " is not a method but has arguments");
        Object member = map.get(name);
        return member != null || map.containsKey(name) ? member : Absent.VALUE;
    }

    private static Object ofTime(Place place, Object time, String name, List<Object> arguments) {
        try {
            return TimeMethods.call(Printed.time(time), name, arguments);
        } catch (EvaluationException refused) {
            throw place.failure("error calling " + name + ": " + refused.getMessage());
        }
    }
}
