// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.connection;

import io.millrace.api.connection.Connection;
import io.millrace.api.connection.ConnectionListener;
import io.millrace.api.option.Options;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.extension.Provider;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Opens a client for the first who asks for it, hands the same one to all who ask with an equal key, and closes it when the
 * last gives it back.
 *
 * <p><b>Threads:</b> may be called from any thread.
 */
public final class ConnectionPool {
    private record Key(ExtensionId type, String shareKey) {}

    private static final class Entry {
        final Provider provider;
        final Connection connection;
        int users = 1;

        Entry(Provider provider, Connection connection) {
            this.provider = provider;
            provider.uses().begin();
            this.connection = connection;
        }
    }

    private final ExtensionRegistry registry;
    private final Map<Key, Entry> entries = new HashMap<>();
    private final AtomicLong serial = new AtomicLong();

    public ConnectionPool(ExtensionRegistry registry) {
        this.registry = registry;
    }

    /**
     * A client for these options.
     *
     * @throws io.millrace.api.error.MillraceException with code PLUGIN_MISSING if there is no such type of connection
     */
    public synchronized Lease lease(String type, Options options, ConnectionListener listener) {
        ExtensionId id = new ExtensionId(ExtensionKind.CONNECTION, type);
        Provider provider = registry.require(id);
        Connection candidate = (Connection) provider.create().get();
        Key key = new Key(id, shareKey(candidate, options));
        Entry known = entries.get(key);
        if (known != null && known.provider.equals(provider)) {
            provider.release().accept(candidate);
            known.users++;
            known.connection.addListener(listener);
            return new Lease(key, known, listener);
        }
        Entry entry = open(provider, candidate, options, listener);
        entries.put(key, entry);
        return new Lease(key, entry, listener);
    }

    private String shareKey(Connection connection, Options options) {
        String key = connection.shareKey(options);
        return key.isEmpty() ? "own-" + serial.incrementAndGet() : key;
    }

    private static Entry open(Provider provider, Connection connection, Options options, ConnectionListener listener) {
        try {
            connection.options().validate(options);
            connection.open(options, listener);
            return new Entry(provider, connection);
        } catch (RuntimeException refused) {
            provider.release().accept(connection);
            throw refused;
        }
    }

    private synchronized void giveBack(Lease lease) {
        Entry entry = lease.entry;
        entry.connection.removeListener(lease.listener);
        if (--entry.users > 0) return;
        entries.remove(lease.key, entry);
        try {
            entry.connection.close();
        } finally {
            entry.provider.release().accept(entry.connection);
            entry.provider.uses().end();
        }
    }

    /** The use of a client by one node. */
    public final class Lease implements AutoCloseable {
        private final Key key;
        private final Entry entry;
        private final ConnectionListener listener;
        private boolean closed;

        private Lease(Key key, Entry entry, ConnectionListener listener) {
            this.key = key;
            this.entry = entry;
            this.listener = listener;
        }

        public Connection connection() {
            return entry.connection;
        }

        @Override
        public void close() {
            synchronized (ConnectionPool.this) {
                if (closed) return;
                closed = true;
                giveBack(this);
            }
        }
    }
}
