// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.millrace.api.store.KeyedState;
import io.millrace.api.store.Store;
import io.millrace.engine.rule.NeutralJson;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keyed state in the store of the engine, all of it in memory too, since events read it. */
public final class StoredKeyedState implements KeyedState {
    private static final Logger LOG = LoggerFactory.getLogger(StoredKeyedState.class);
    private static final String TABLE = "keyed_state";

    private final Store store;
    private final Map<String, Object> values = new ConcurrentHashMap<>();

    /** Reads what the store holds. */
    public StoredKeyedState(Store store) {
        this.store = store;
        for (String key : store.keys(TABLE)) store.get(TABLE, key).ifPresent(json -> remember(key, json));
    }

    private void remember(String key, String json) {
        try {
            Object value = NeutralJson.parse(json);
            if (value != null) values.put(key, value);
        } catch (JsonProcessingException unreadable) {
            LOG.warn("The keyed state of {} cannot be read: {}", key, NeutralJson.reason(unreadable));
        }
    }

    @Override
    public Optional<Object> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public synchronized void put(String key, Object value) {
        store.put(TABLE, key, NeutralJson.write(value));
        values.put(key, value);
    }

    @Override
    public synchronized boolean remove(String key) {
        store.remove(TABLE, key);
        return values.remove(key) != null;
    }
}
