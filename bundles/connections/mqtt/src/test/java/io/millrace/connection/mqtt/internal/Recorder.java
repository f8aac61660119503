// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.connection.ConnectionListener;
import io.millrace.api.connection.ConnectionState;
import io.millrace.connection.mqtt.MqttReceiver;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Remembers all that a connection says, and waits for it. */
class Recorder implements MqttReceiver, ConnectionListener {
    private static final long PATIENCE_SECONDS = 20;

    final List<String> messages = new ArrayList<>();
    final List<String> details = new ArrayList<>();
    final List<Exception> failures = new ArrayList<>();
    final List<ConnectionState> states = new ArrayList<>();
    private String reason = "";

    @Override
    public synchronized boolean received(String topic, byte[] payload, int qos, int messageId) {
        messages.add(new String(payload, StandardCharsets.UTF_8));
        details.add(topic + " qos " + qos + (messageId == 0 ? "" : " with an id"));
        notifyAll();
        return true;
    }

    @Override
    public synchronized void failed(Exception error) {
        failures.add(error);
        notifyAll();
    }

    @Override
    public synchronized void changed(ConnectionState state, String message) {
        states.add(state);
        reason = message;
        notifyAll();
    }

    synchronized String reason() {
        return reason;
    }

    synchronized Recorder awaitState(ConnectionState state) throws InterruptedException {
        await(() -> !states.isEmpty() && states.get(states.size() - 1) == state);
        assertThat(states).last().isEqualTo(state);
        return this;
    }

    synchronized List<String> awaitMessages(int count) throws InterruptedException {
        await(() -> messages.size() >= count);
        assertThat(messages).hasSizeGreaterThanOrEqualTo(count);
        return List.copyOf(messages);
    }

    synchronized Exception awaitFailure() throws InterruptedException {
        await(() -> !failures.isEmpty());
        assertThat(failures).isNotEmpty();
        return failures.get(0);
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) wait(100);
    }
}
