// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.array;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Elements as keys: two are equal if value and kind are equal, however deeply nested. */
final class Elements {
    private Elements() {}

    /** What stands for a value in comparisons by {@code equals}; null for null. */
    static Object key(Object value) {
        if (value instanceof byte[] bytes) return ByteBuffer.wrap(bytes);
        if (value instanceof Double number && number == 0) return 0.0;
        if (value instanceof List<?> list) return keys(list);
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> members = new HashMap<>();
            map.forEach((name, member) -> members.put(name, key(member)));
            return members;
        }
        return value;
    }

    static List<Object> keys(List<?> list) {
        List<Object> keys = new ArrayList<>(list.size());
        for (Object element : list) keys.add(key(element));
        return keys;
    }

    /** The distinct elements by their keys, in the order in which they come first. */
    static Map<Object, Object> distinct(List<?> list) {
        Map<Object, Object> distinct = new LinkedHashMap<>();
        for (Object element : list) distinct.putIfAbsent(key(element), element);
        return distinct;
    }
}
