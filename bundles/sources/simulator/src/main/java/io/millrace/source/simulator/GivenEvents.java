// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.simulator;

import io.millrace.api.error.MillraceException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Events as they stand in options. Configuration files and JSON bodies give numbers of several classes; events hold
 * Long and Double alone.
 */
final class GivenEvents {
    private GivenEvents() {}

    /** Copies that cannot be changed, members in their order. */
    static List<Map<String, Object>> of(List<Object> data) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (Object element : data) {
            if (!(element instanceof Map<?, ?> event)) {
                throw MillraceException.options("option data of the simulator holds " + element + " at index "
                        + events.size() + ", expected an object");
            }
            events.add(object(event));
        }
        return List.copyOf(events);
    }

    private static Map<String, Object> object(Map<?, ?> members) {
        Map<String, Object> copy = new LinkedHashMap<>();
        members.forEach((name, value) -> copy.put(String.valueOf(name), neutral(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object neutral(Object value) {
        if (value instanceof Integer number) return number.longValue();
        if (value instanceof Float number) return number.doubleValue();
        if (value instanceof Map<?, ?> members) return object(members);
        if (value instanceof List<?> elements) return list(elements);
        return value;
    }

    private static List<Object> list(List<?> elements) {
        List<Object> copy = new ArrayList<>();
        elements.forEach(element -> copy.add(neutral(element)));
        return Collections.unmodifiableList(copy);
    }
}
