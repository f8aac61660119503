// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.mqtt;

import io.millrace.connection.mqtt.MqttConnection;
import io.millrace.connection.mqtt.MqttReceiver;
import io.millrace.testkit.plugin.FakeConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A client that notes down what it is to publish. */
final class RecordingMqtt extends FakeConnection implements MqttConnection {
    private final List<Message> messages = new ArrayList<>();
    Consumer<Exception> failed;

    private record Message(String topic, byte[] payload, int qos, boolean retained) {
        @Override
        public String toString() {
            String text = new String(payload, StandardCharsets.UTF_8);
            return topic + " " + text + " qos " + qos + (retained ? " retained" : "");
        }
    }

    /** As the bytes are now: a sink must not hand over an array that somebody else writes to. */
    List<String> published() {
        return messages.stream().map(Message::toString).toList();
    }

    @Override
    public void publish(String topic, byte[] payload, int qos, boolean retained, Consumer<Exception> ifFailed) {
        messages.add(new Message(topic, payload, qos, retained));
        failed = ifFailed;
    }

    @Override
    public CompletableFuture<Void> subscribe(List<String> filters, int qos, MqttReceiver receiver) {
        throw new AssertionError("a sink does not subscribe");
    }

    @Override
    public void unsubscribe(MqttReceiver receiver) {
        throw new AssertionError("a sink does not subscribe");
    }
}
