// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sessions by client id, their subscriptions and the retained messages: all that the broker knows. */
final class Router {
    private final Map<String, Session> sessions = new HashMap<>();
    private final SubscriptionTree subscriptions = new SubscriptionTree();
    private final RetainedMessages retained = new RetainedMessages();

    /** The session that this client left behind, or empty when it wants a clean one or never was here. */
    Optional<Session> resume(String clientId, boolean clean) {
        Optional<Session> previous = Optional.ofNullable(sessions.get(clientId));
        previous.ifPresent(Session::disconnect);
        if (clean) previous.ifPresent(this::forget);
        return Optional.ofNullable(sessions.get(clientId));
    }

    Session create(String clientId, boolean clean) {
        Session session = new Session(clientId, clean);
        sessions.put(clientId, session);
        return session;
    }

    void forget(Session session) {
        if (sessions.remove(session.clientId(), session)) {
            session.filters().forEach(filter -> subscriptions.remove(filter, session));
        }
    }

    void subscribe(Session session, String filter, MqttQoS qos) {
        session.filters().add(filter);
        subscriptions.add(filter, session, qos);
    }

    void sendRetained(Session session, String filter, MqttQoS qos) {
        retained.matching(filter).forEach(message -> session.outbox().offer(message.delivered(qos, true)));
    }

    void unsubscribe(Session session, String filter) {
        session.filters().remove(filter);
        subscriptions.remove(filter, session);
    }

    /**
     * Hands a message to everyone who subscribed to its topic.
     *
     * @return a receiver that has more waiting than it should: the sender is to be slowed down until it has caught up
     */
    Optional<Outbox> publish(Message message) {
        if (message.retained()) retained.keep(message);
        Outbox full = null;
        for (Map.Entry<Session, MqttQoS> receiver :
                subscriptions.match(message.topic()).entrySet()) {
            Outbox outbox = receiver.getKey().outbox();
            outbox.offer(message.delivered(receiver.getValue(), false));
            full = outbox.isFull() ? outbox : full;
        }
        return Optional.ofNullable(full);
    }
}
