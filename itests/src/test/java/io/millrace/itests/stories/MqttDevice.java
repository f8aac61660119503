// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.itests.Json;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Something outside that publishes events and listens to results. */
final class MqttDevice implements AutoCloseable {
    private static final int AT_LEAST_ONCE = 1;

    private final MqttClient client;
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();

    MqttDevice(String broker) throws MqttException {
        client = new MqttClient(broker, MqttClient.generateClientId(), new MemoryPersistence());
        client.connect();
    }

    MqttDevice listeningTo(String topic) throws MqttException {
        client.subscribe(
                topic,
                AT_LEAST_ONCE,
                (from, message) -> received.add(Json.parsed(new String(message.getPayload(), UTF_8))));
        return this;
    }

    void publish(String topic, String json) throws MqttException {
        client.publish(topic, json.getBytes(UTF_8), AT_LEAST_ONCE, false);
    }

    /** Fails unless this message has come. */
    void assertReceived(String json) {
        assertThat(received).contains(Json.parsed(json));
    }

    /** Fails if a message with this device id has come. */
    void assertNothingFrom(String deviceId) {
        assertThat(received).noneMatch(row -> row.path("deviceId").asText().equals(deviceId));
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) client.disconnect();
        client.close();
    }
}
