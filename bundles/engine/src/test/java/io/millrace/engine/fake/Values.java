// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.row.Row;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes maps and rows down in one line. */
public final class Values {
    private Values() {}

    /** A map in the given order; values may be null. */
    public static Map<String, Object> values(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    public static Row row(Object... namesAndValues) {
        return Row.of(values(namesAndValues));
    }
}
