// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.sql;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values of tests as neutral values, and in a form that compares and reads well. */
final class NeutralValues {
    private NeutralValues() {}

    /** The same with whole numbers as Long and fractions as Double, at any depth. */
    static Object of(Object value) {
        if (value instanceof Integer number) return number.longValue();
        if (value instanceof Float number) return number.doubleValue();
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(of(element)));
            return copy;
        }
        if (!(value instanceof Map<?, ?> map)) return value;
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, member) -> copy.put((String) key, of(member)));
        return copy;
    }

    /** A neutral value in which members are in alphabetical order and bytes are text. */
    static Object comparable(Object value) {
        if (value instanceof byte[] bytes) return "bytes " + Base64.getEncoder().encodeToString(bytes);
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(comparable(element)));
            return copy;
        }
        if (!(value instanceof Map<?, ?> map)) return of(value);
        Map<String, Object> copy = new TreeMap<>();
        map.forEach((key, member) -> copy.put((String) key, comparable(member)));
        return copy;
    }
}
