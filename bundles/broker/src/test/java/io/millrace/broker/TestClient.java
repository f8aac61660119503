// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A Paho client that remembers what came in. */
final class TestClient implements AutoCloseable, MqttCallback {
    private static final int OPEN_PUBLICATIONS = 500;
    private static final int PATIENCE_SECONDS = 20;

    private final MqttAsyncClient client;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final CountDownLatch lost = new CountDownLatch(1);
    private final Semaphore open = new Semaphore(OPEN_PUBLICATIONS);

    /** One message as it arrived. */
    record Received(String topic, String text, int qos, boolean retained) {}

    private TestClient(MqttAsyncClient client) {
        this.client = client;
    }

    static TestClient connect(EmbeddedBroker broker, String clientId) throws MqttException {
        return connect(broker, clientId, options());
    }

    static TestClient connect(EmbeddedBroker broker, String clientId, MqttConnectOptions options) throws MqttException {
        TestClient client = new TestClient(new MqttAsyncClient(broker.url(), clientId, new MemoryPersistence()));
        client.client.setCallback(client);
        client.client.connect(options).waitForCompletion();
        return client;
    }

    static MqttConnectOptions options() {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMaxInflight(2 * OPEN_PUBLICATIONS);
        return options;
    }

    /** Returns the QoS that the broker granted, 128 for a refusal. */
    int subscribe(String filter, int qos) throws MqttException {
        IMqttToken token = client.subscribe(filter, qos);
        token.waitForCompletion();
        return token.getGrantedQos()[0];
    }

    void unsubscribe(String filter) throws MqttException {
        client.unsubscribe(filter).waitForCompletion();
    }

    void publish(String topic, String text, int qos) throws MqttException {
        client.publish(topic, text.getBytes(StandardCharsets.UTF_8), qos, false).waitForCompletion();
    }

    void publishRetained(String topic, String text) throws MqttException {
        client.publish(topic, text.getBytes(StandardCharsets.UTF_8), 1, true).waitForCompletion();
    }

    /** Sends without waiting for the acknowledgement of the message before. */
    void stream(String topic, String text, int qos) throws MqttException, InterruptedException {
        if (!open.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("no acknowledgement for " + PATIENCE_SECONDS + " s");
        }
        client.publish(topic, text.getBytes(StandardCharsets.UTF_8), qos, false, null, new Acknowledged());
    }

    Optional<Received> next() throws InterruptedException {
        return Optional.ofNullable(received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    /** True as soon as the broker has ended the connection, false when it does not. */
    boolean losesItsConnection() throws InterruptedException {
        return lost.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    boolean isConnected() {
        return client.isConnected();
    }

    /** Ends the connection as a power failure would: no DISCONNECT. */
    void breakOff() throws MqttException {
        client.disconnectForcibly(0, PATIENCE_SECONDS * 1000L, false);
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        String text = new String(message.getPayload(), StandardCharsets.UTF_8);
        received.add(new Received(topic, text, message.getQos(), message.isRetained()));
    }

    @Override
    public void connectionLost(Throwable cause) {
        lost.countDown();
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {}

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) client.disconnect().waitForCompletion();
        client.close();
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
