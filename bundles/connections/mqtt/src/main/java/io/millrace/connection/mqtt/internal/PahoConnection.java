// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt.internal;

import io.millrace.api.connection.Connection;
import io.millrace.api.connection.ConnectionListener;
import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.connection.mqtt.MqttConnection;
import io.millrace.connection.mqtt.MqttOptions;
import io.millrace.connection.mqtt.MqttReceiver;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** The connection as the engine sees it: not yet open, open, or closed. */
@Component(service = Connection.class, scope = ServiceScope.PROTOTYPE, property = "type=" + MqttConnection.TYPE)
public final class PahoConnection implements MqttConnection {
    private final StateListeners listeners = new StateListeners();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile PahoClient client;

    @Override
    public OptionSet options() {
        return MqttOptions.DECLARED;
    }

    @Override
    public String shareKey(Options options) {
        return MqttOptions.of(options).shareKey();
    }

    @Override
    public void open(Options options, ConnectionListener listener) {
        MqttOptions settings = MqttOptions.of(options);
        try {
            client = new PahoClient(settings, listeners);
        } catch (MqttException e) {
            throw new MillraceException(ErrorCode.EXECUTOR, settings + ": " + Reasons.of(e), e);
        }
        listeners.add(listener);
        client.open();
    }

    @Override
    public void addListener(ConnectionListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(ConnectionListener listener) {
        listeners.remove(listener);
    }

    @Override
    public CompletableFuture<Void> subscribe(List<String> filters, int qos, MqttReceiver receiver) {
        return client.subscribe(filters, qos, receiver);
    }

    @Override
    public void unsubscribe(MqttReceiver receiver) {
        client.unsubscribe(receiver);
    }

    @Override
    public void publish(String topic, byte[] payload, int qos, boolean retained, Consumer<Exception> failed) {
        client.publish(topic, payload, qos, retained, failed);
    }

    @Override
    public void close() {
        if (client != null && !closed.getAndSet(true)) client.close();
    }
}
