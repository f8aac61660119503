// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.rest;

import io.millrace.connection.tls.TlsContext;
import io.millrace.connection.tls.TlsOptions;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The clients of all sinks. A client has a thread and connections of its own, so sinks that need nothing special share one;
 * it goes when the last of them is closed. Safe for use from any thread.
 */
final class HttpClients {
    /** What a shared client differs in: empty for plain HTTP. */
    private record Key(Optional<TlsOptions> tls) {}

    private static final class Shared {
        private final HttpClient client;
        private int users;

        Shared(HttpClient client) {
            this.client = client;
        }
    }

    private final Map<Key, Shared> clients = new HashMap<>();

    /** A client in use by one sink. */
    final class Lease implements AutoCloseable {
        private final Key key;
        private final HttpClient client;
        private boolean closed;

        private Lease(Key key, HttpClient client) {
            this.key = key;
            this.client = client;
        }

        HttpClient client() {
            return client;
        }

        @Override
        public void close() {
            synchronized (HttpClients.this) {
                if (closed) return;
                closed = true;
                clients.computeIfPresent(key, (same, shared) -> --shared.users == 0 ? null : shared);
            }
        }
    }

    /**
     * A client for these options. Certificates in files are read anew, since they may have changed: such a client is not shared.
     *
     * @param tls empty for plain HTTP
     */
    Lease lease(Optional<TlsOptions> tls) {
        if (tls.isPresent() && hasCertificates(tls.get())) return new Lease(new Key(tls), client(tls));
        Key key = new Key(tls);
        synchronized (this) {
            Shared shared = clients.computeIfAbsent(key, absent -> new Shared(client(tls)));
            shared.users++;
            return new Lease(key, shared.client);
        }
    }

    private static boolean hasCertificates(TlsOptions tls) {
        return tls.certificate().isSet() || tls.rootCa().isSet();
    }

    private static HttpClient client(Optional<TlsOptions> options) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL);
        options.map(TlsContext::of)
                .ifPresent(tls -> builder.sslContext(tls.context()).sslParameters(tls.parameters()));
        return builder.build();
    }
}
