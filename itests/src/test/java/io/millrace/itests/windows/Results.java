// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.windows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Results in a form in which they can be compared. */
final class Results {
    private Results() {}

    static Map<String, Object> comparable(Map<String, Object> row) {
        Map<String, Object> comparable = new TreeMap<>();
        row.forEach((name, value) -> comparable.put(name, comparable(value)));
        return comparable;
    }

    /** The last digits depend on the order of additions. */
    static boolean isWithinRounding(Double a, Double b) {
        return a.equals(b) || a + 0.0 == b + 0.0 || Math.abs(a - b) <= 1e-9 * Math.abs(a);
    }

    /** Of whole rows only their number; lists as texts, so that their order counts. */
    private static Object comparable(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Results::comparable).toList().toString();
        }
        if (value instanceof Map<?, ?> row && row.containsKey("n")) return row.get("n");
        return value;
    }
}
