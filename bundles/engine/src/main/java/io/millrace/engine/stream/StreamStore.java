// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.api.store.Store;
import io.millrace.plan.stream.StreamDefinition;
import java.util.List;
import java.util.Optional;

/** Keeps the statements that define streams and tables. */
public final class StreamStore {
    private static final String TABLE = "stream";

    private final Store store;

    public StreamStore(Store store) {
        this.store = store;
    }

    /** All statements in the order in which their streams were created. */
    List<String> statements() {
        return store.keys(TABLE).stream()
                .map(name -> store.get(TABLE, name))
                .flatMap(Optional::stream)
                .toList();
    }

    void put(StreamDefinition definition) {
        store.put(TABLE, definition.name(), definition.statement());
    }

    void remove(String name) {
        store.remove(TABLE, name);
    }
}
