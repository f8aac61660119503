// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.engine;

import io.millrace.api.store.KeyedState;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keyed state that ends with the test. */
public final class MemoryKeyedState implements KeyedState {
    private final Map<String, Object> values = new ConcurrentHashMap<>();

    @Override
    public Optional<Object> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, Object value) {
        values.put(key, value);
    }

    @Override
    public boolean remove(String key) {
        return values.remove(key) != null;
    }
}
