// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt.internal;

import io.millrace.connection.mqtt.MqttReceiver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.paho.client.mqttv3.MqttMessage;

/** Brings each message to the receivers whose filters match, which are looked up once per topic. */
final class Routes {
    private static final int MOST_TOPICS = 10_000;

    private volatile Table table = new Table(List.of(), new ConcurrentHashMap<>());

    private record Table(List<Subscription> subscriptions, Map<String, MqttReceiver[]> receivers) {}

    /** From the next message on, these subscriptions count. */
    void changed(List<Subscription> subscriptions) {
        table = new Table(List.copyOf(subscriptions), new ConcurrentHashMap<>());
    }

    /**
     * Delivers on the calling thread.
     *
     * @return whether all receivers took the message, and there was one at least
     */
    boolean deliver(String topic, MqttMessage message) {
        MqttReceiver[] receivers = receivers(topic);
        int last = receivers.length - 1;
        boolean taken = last >= 0;
        for (int i = 0; i <= last; i++) {
            byte[] payload =
                    i == last ? message.getPayload() : message.getPayload().clone();
            taken &= deliver(receivers[i], topic, payload, message);
        }
        return taken;
    }

    private static boolean deliver(MqttReceiver receiver, String topic, byte[] payload, MqttMessage message) {
        try {
            return receiver.received(topic, payload, message.getQos(), message.getId());
        } catch (RuntimeException e) {
            receiver.failed(e);
            return true;
        }
    }

    private MqttReceiver[] receivers(String topic) {
        Table now = table;
        MqttReceiver[] known = now.receivers().get(topic);
        if (known != null) return known;
        MqttReceiver[] found = now.subscriptions().stream()
                .filter(subscription -> subscription.matches(topic))
                .map(Subscription::receiver)
                .distinct()
                .toArray(MqttReceiver[]::new);
        if (now.receivers().size() < MOST_TOPICS) now.receivers().put(topic, found);
        return found;
    }
}
