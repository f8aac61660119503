// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.plugin;

import io.millrace.api.row.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** State on its way from one instance to another, as if it had been written down in between. */
public final class SavedState {
    private SavedState() {}

    /**
     * A copy that shares nothing with the instance that saved it.
     *
     * @throws AssertionError if it holds anything but neutral values
     */
    public static Object copy(Object state) {
        if (state instanceof List<?> list) return copy(list);
        if (state instanceof Map<?, ?> map) return copy(map);
        if (state instanceof byte[] bytes) return bytes.clone();
        requireNeutral(state);
        return state;
    }

    private static List<Object> copy(List<?> list) {
        List<Object> copy = new ArrayList<>();
        list.forEach(item -> copy.add(copy(item)));
        return Collections.unmodifiableList(copy);
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) throw new AssertionError("a key of saved state is no text: " + key);
            copy.put(name, copy(value));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static void requireNeutral(Object value) {
        if (value instanceof Kind) throw new AssertionError("saved state holds a kind instead of a value: " + value);
        try {
            Kind.of(value);
        } catch (IllegalArgumentException foreign) {
            throw new AssertionError("saved state: " + foreign.getMessage(), foreign);
        }
    }
}
