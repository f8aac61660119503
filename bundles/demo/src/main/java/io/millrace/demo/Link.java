// SPDX-License-Identifier: Apache-2.0
package io.millrace.demo;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** One connection to the broker. Sends at QoS 1 and lets only so many publications be open at a time. */
final class Link implements AutoCloseable {
    private static final int OPEN_PUBLICATIONS = 1_000;
    private static final int PATIENCE_SECONDS = 20;

    private final MqttAsyncClient client;
    private final Semaphore open = new Semaphore(OPEN_PUBLICATIONS);
    private final IMqttActionListener whenAcknowledged = new Acknowledged();

    private Link(MqttAsyncClient client) {
        this.client = client;
    }

    static Link to(String broker) throws DemoException {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMaxInflight(2 * OPEN_PUBLICATIONS);
        if (broker.startsWith("tcp:")) options.setSocketFactory(new NoDelaySocketFactory());
        try {
            Link link =
                    new Link(new MqttAsyncClient(broker, MqttAsyncClient.generateClientId(), new MemoryPersistence()));
            link.client.connect(options).waitForCompletion(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            return link;
        } catch (MqttException | IllegalArgumentException e) {
            throw new DemoException("cannot reach the MQTT broker at " + broker + ": " + e.getMessage(), e);
        }
    }

    void subscribe(String topic, Consumer<String> listener) throws DemoException {
        try {
            client.subscribe(
                            topic,
                            1,
                            (ignored, message) ->
                                    listener.accept(new String(message.getPayload(), StandardCharsets.UTF_8)))
                    .waitForCompletion(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (MqttException e) {
            throw new DemoException("cannot subscribe to " + topic + ": " + e.getMessage(), e);
        }
    }

    void publish(String topic, byte[] payload) throws DemoException, InterruptedException {
        if (!open.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new DemoException("the broker has acknowledged nothing for " + PATIENCE_SECONDS + " s");
        }
        try {
            client.publish(topic, payload, 1, false, null, whenAcknowledged);
        } catch (MqttException e) {
            throw new DemoException("cannot publish to " + topic + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws DemoException {
        try {
            if (client.isConnected()) {
                client.disconnect(0).waitForCompletion(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            }
            client.close();
        } catch (MqttException e) {
            throw new DemoException("cannot disconnect: " + e.getMessage(), e);
        }
    }

    private final class Acknowledged implements IMqttActionListener {
        @Override
        public void onSuccess(IMqttToken token) {
            open.release();
        }

        @Override
        public void onFailure(IMqttToken token, Throwable cause) {
            open.release();
        }
    }
}
