// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

import java.util.HashSet;
import java.util.Set;

/** What a client and the broker agreed on. It outlives the connection unless the client asked for a clean one. */
final class Session {
    private final String clientId;
    private final boolean clean;
    private final Outbox outbox;
    private final Set<String> filters = new HashSet<>();
    private final Set<Integer> received = new HashSet<>();

    Session(String clientId, boolean clean) {
        this.clientId = clientId;
        this.clean = clean;
        this.outbox = new Outbox(clientId);
    }

    String clientId() {
        return clientId;
    }

    boolean isClean() {
        return clean;
    }

    Outbox outbox() {
        return outbox;
    }

    Set<String> filters() {
        return filters;
    }

    /** Marks a QoS 2 packet as taken, until it is released. False means it is a repetition. */
    boolean take(int packetId) {
        return received.add(packetId);
    }

    void release(int packetId) {
        received.remove(packetId);
    }

    /** Ends the connection that the session has, if any: a client id belongs to the latest connection. */
    void disconnect() {
        outbox.channel().ifPresent(channel -> {
            outbox.detach();
            channel.close();
        });
    }
}
