// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.value;

import java.util.List;
import java.util.Map;

/** What counts as true: everything but false, zero, nothing and what is empty. */
public final class Truth {
    private Truth() {}

    public static boolean of(Object value) {
        if (Types.isNothing(value)) return false;
        if (value instanceof Boolean flag) return flag;
        if (value instanceof String text) return !text.isEmpty();
        if (value instanceof Number number) return number.doubleValue() != 0;
        if (value instanceof Map<?, ?> map) return !map.isEmpty();
        if (value instanceof List<?> list) return !list.isEmpty();
        return !(value instanceof byte[] bytes) || bytes.length > 0;
    }
}
