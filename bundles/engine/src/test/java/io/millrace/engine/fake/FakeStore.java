// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store in memory. */
public final class FakeStore implements Store {
    private final Map<String, Map<String, String>> tables = new LinkedHashMap<>();

    private Map<String, String> table(String name) {
        return tables.computeIfAbsent(name, key -> new LinkedHashMap<>());
    }

    @Override
    public synchronized Optional<String> get(String table, String key) {
        return Optional.ofNullable(table(table).get(key));
    }

    @Override
    public synchronized void put(String table, String key, String value) {
        table(table).put(key, value);
    }

    @Override
    public synchronized boolean putIfAbsent(String table, String key, String value) {
        return table(table).putIfAbsent(key, value) == null;
    }

    @Override
    public synchronized boolean remove(String table, String key) {
        return table(table).remove(key) != null;
    }

    @Override
    public synchronized List<String> keys(String table) {
        return List.copyOf(table(table).keySet());
    }
}
