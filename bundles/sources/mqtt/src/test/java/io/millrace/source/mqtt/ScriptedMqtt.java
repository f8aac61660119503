// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.mqtt;

import io.millrace.connection.mqtt.MqttConnection;
import io.millrace.connection.mqtt.MqttReceiver;
import io.millrace.testkit.plugin.FakeConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A client whose broker is the test. */
final class ScriptedMqtt extends FakeConnection implements MqttConnection {
    List<String> filters = List.of();
    int qos = -1;
    MqttReceiver receiver;
    Exception refusal;

    boolean deliver(String topic, String payload, int atQos, int id) {
        return receiver.received(topic, payload.getBytes(StandardCharsets.UTF_8), atQos, id);
    }

    @Override
    public CompletableFuture<Void> subscribe(List<String> newFilters, int newQos, MqttReceiver newReceiver) {
        filters = newFilters;
        qos = newQos;
        receiver = newReceiver;
        return refusal == null ? CompletableFuture.completedFuture(null) : CompletableFuture.failedFuture(refusal);
    }

    @Override
    public void unsubscribe(MqttReceiver gone) {
        if (gone == receiver) receiver = null;
    }

    @Override
    public void publish(String topic, byte[] payload, int atQos, boolean retained, Consumer<Exception> failed) {
        throw new AssertionError("a source does not publish");
    }
}
