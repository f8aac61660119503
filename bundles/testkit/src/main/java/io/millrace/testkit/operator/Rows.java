// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.operator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows as tests write them. */
public final class Rows {
    private Rows() {}

    /**
     * The values of a row: {@code row("dev", "a", "v", 1)}. Whole numbers become Long, fractions Double; a column that
     * is not named is missing, one with the value null is null.
     *
     * @param columnsAndValues a name and a value in turn
     */
    public static Map<String, Object> row(Object... columnsAndValues) {
        if (columnsAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("expected names and values in turn, but the last name has no value");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            values.put((String) columnsAndValues[i], neutral(columnsAndValues[i + 1]));
        }
        return Collections.unmodifiableMap(values);
    }

    private static Object neutral(Object value) {
        if (value instanceof Integer number) return number.longValue();
        return value instanceof Float number ? (Object) number.doubleValue() : value;
    }
}
