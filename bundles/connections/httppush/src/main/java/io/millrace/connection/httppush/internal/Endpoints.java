// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.httppush.internal;

import io.millrace.connection.httppush.HttpPushReceiver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who wants what is pushed to which address. */
final class Endpoints {
    private final List<Endpoint> endpoints = new CopyOnWriteArrayList<>();

    record Endpoint(String path, String method, HttpPushReceiver receiver) {
        /** A receiver takes one body at a time, while requests come on many threads. */
        void deliver(byte[] body) {
            synchronized (receiver) {
                receiver.received(body);
            }
        }
    }

    void add(String path, String method, HttpPushReceiver receiver) {
        endpoints.add(new Endpoint(path, method, receiver));
    }

    void remove(HttpPushReceiver receiver) {
        endpoints.removeIf(endpoint -> endpoint.receiver() == receiver);
    }

    /** All at a path, whatever their method. */
    List<Endpoint> at(String path) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.path().equals(path))
                .toList();
    }
}
