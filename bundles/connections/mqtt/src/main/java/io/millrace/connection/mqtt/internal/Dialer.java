// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt.internal;

import java.net.SocketTimeoutException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;

/** Dials until the broker answers, and again whenever it is lost. */
final class Dialer implements IMqttActionListener {
    /** The client itself waits for ever for a broker that accepts the connection and then says nothing. */
    private static final long ANSWER_SECONDS = 6;

    private final MqttAsyncClient client;
    private final MqttConnectOptions options;
    private final ScheduledExecutorService timer;
    private final Backoff backoff;
    private final Line line;
    private final AtomicBoolean live = new AtomicBoolean();
    private volatile Future<?> watch;
    private volatile boolean closed;

    /** Told how it stands. */
    interface Line {
        void up();

        void down(String reason);
    }

    Dialer(
            MqttAsyncClient client,
            MqttConnectOptions options,
            ScheduledExecutorService timer,
            Backoff backoff,
            Line line) {
        this.client = client;
        this.options = options;
        this.timer = timer;
        this.backoff = backoff;
        this.line = line;
    }

    void dial() {
        if (closed) return;
        live.set(true);
        try {
            watch = timer.schedule(this::giveUp, ANSWER_SECONDS, TimeUnit.SECONDS);
            client.connect(options, null, this);
        } catch (MqttException e) {
            ended(e);
        }
    }

    void close() {
        closed = true;
    }

    @Override
    public void onSuccess(IMqttToken token) {
        watch.cancel(false);
        backoff.reset();
        line.up();
    }

    @Override
    public void onFailure(IMqttToken token, Throwable error) {
        ended(error);
    }

    /** An attempt failed or an established connection broke. The client may say so twice. */
    void ended(Throwable reason) {
        if (closed || !live.compareAndSet(true, false)) return;
        watch.cancel(false);
        line.down(Reasons.of(reason));
        again();
    }

    private void again() {
        try {
            timer.schedule(this::dial, backoff.next().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            closed = true;
        }
    }

    private void giveUp() {
        if (client.isConnected()) return;
        try {
            client.disconnectForcibly(0, 1, false);
            ended(new SocketTimeoutException("the broker does not answer"));
        } catch (MqttException e) {
            ended(e);
        }
    }
}
