// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt.internal;

import io.millrace.api.connection.ConnectionState;
import io.millrace.connection.mqtt.MqttOptions;
import io.millrace.connection.mqtt.MqttReceiver;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Paho client with all that goes with it. It makes no thread while it is connected but those of Paho. */
final class PahoClient implements MqttCallback, Dialer.Line {
    private static final Logger LOG = LoggerFactory.getLogger(PahoClient.class);
    private static final long FLUSH_MILLIS = 5_000;
    private static final long IDLE_SECONDS = 1;

    private final MqttAsyncClient paho;
    private final boolean keepSession;
    private final StateListeners listeners;
    private final Routes routes = new Routes();
    private final Subscriptions subscriptions;
    private final Publications publications;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final Dialer dialer;
    private volatile boolean delivering;

    PahoClient(MqttOptions options, StateListeners listeners) throws MqttException {
        this.listeners = listeners;
        keepSession = options.keepSession();
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setRemoveOnCancelPolicy(true);
        String server = options.server().toString();
        paho = new MqttAsyncClient(server, PahoSettings.clientId(options), new MemoryPersistence());
        paho.setManualAcks(true);
        paho.setCallback(this);
        subscriptions = new Subscriptions(paho, routes);
        publications = new Publications(paho, !keepSession, () -> delivering);
        Backoff backoff = new Backoff(new SplittableRandom());
        dialer = new Dialer(paho, PahoSettings.of(options), timer, backoff, this);
    }

    void open() {
        timer.execute(dialer::dial);
    }

    CompletableFuture<Void> subscribe(List<String> filters, int qos, MqttReceiver receiver) {
        return subscriptions.add(filters, qos, receiver);
    }

    void unsubscribe(MqttReceiver receiver) {
        subscriptions.remove(receiver, keepSession);
    }

    void publish(String topic, byte[] payload, int qos, boolean retained, Consumer<Exception> failed) {
        publications.publish(topic, payload, qos, retained, failed);
    }

    void close() {
        dialer.close();
        timer.execute(this::shutDown);
    }

    @Override
    public void up() {
        publications.resume();
        // Whoever is told that it is connected may count on receiving what is published from then on.
        subscriptions.resume().thenRun(this::connected);
    }

    private void connected() {
        if (paho.isConnected()) listeners.changed(ConnectionState.CONNECTED, "");
    }

    @Override
    public void down(String reason) {
        subscriptions.suspend();
        publications.suspend();
        listeners.changed(ConnectionState.DISCONNECTED, reason);
    }

    @Override
    public void connectionLost(Throwable reason) {
        dialer.ended(reason);
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws MqttException {
        delivering = true;
        boolean taken;
        try {
            taken = routes.deliver(topic, message);
        } finally {
            delivering = false;
        }
        if (message.getQos() > 0 && (taken || !keepSession)) {
            paho.messageArrivedComplete(message.getId(), message.getQos());
        }
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {
        // Each publication has a listener of its own.
    }

    /** Waits a little for what is under way, so that a rule that ends loses nothing. */
    private void shutDown() {
        attempt(() -> paho.disconnect(FLUSH_MILLIS).waitForCompletion(FLUSH_MILLIS + 1_000));
        publications.close();
        attempt(() -> paho.disconnectForcibly(0, 1, false));
        attempt(() -> paho.close(true));
        timer.shutdownNow();
    }

    private interface Step {
        void run() throws MqttException;
    }

    /** Each step is for a state of the client that may be over by now, which Paho calls an error. */
    private static void attempt(Step step) {
        try {
            step.run();
        } catch (MqttException e) {
            LOG.debug("a step of closing an MQTT client was not needed: {}", Reasons.of(e));
        }
    }
}
