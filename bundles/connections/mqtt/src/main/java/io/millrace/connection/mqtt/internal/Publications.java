// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt.internal;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;

/**
 * Publishes, and keeps what a lost connection left unacknowledged until it can be sent again, in the old order.
 *
 * <p>Paho must never refuse a publication because too many are open: it then loses a message id for ever.
 */
final class Publications implements IMqttActionListener {
    /**
     * Well below {@link #MOST_OPEN}; large enough to fill a fast line, small enough for Paho's array of pending
     * messages.
     */
    private static final int WINDOW = 1024;

    private static final int LIMIT = 32_768;

    /** What Paho is told; the range of message ids. */
    static final int MOST_OPEN = 65_535;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MqttAsyncClient client;
    private final boolean resends;
    private final PublishWindow window;
    private final AtomicLong sequence = new AtomicLong();
    private final Queue<Publication> lost = new PriorityBlockingQueue<>();
    private volatile boolean online;
    private volatile boolean closed;

    private record Publication(long number, String topic, MqttMessage message, Consumer<Exception> failed)
            implements Comparable<Publication> {
        @Override
        public int compareTo(Publication other) {
            return Long.compare(number, other.number);
        }
    }

    /** @param resends whether lost publications are sent again from here, because the client does not do it */
    Publications(MqttAsyncClient client, boolean resends, BooleanSupplier deaf) {
        this.client = client;
        this.resends = resends;
        this.window = new PublishWindow(WINDOW, LIMIT, PATIENCE, deaf);
    }

    void publish(String topic, byte[] payload, int qos, boolean retained, Consumer<Exception> failed) {
        requireOnline();
        if (!window.enter()) throw io("the broker acknowledged nothing for " + PATIENCE.toSeconds() + " s", null);
        MqttMessage message = new MqttMessage(payload);
        message.setQos(qos);
        message.setRetained(retained);
        try {
            send(new Publication(sequence.incrementAndGet(), topic, message, failed));
        } catch (MqttException e) {
            window.leave();
            throw io("message not published, " + Reasons.of(e), e);
        }
    }

    /** The client has its broker: first what was lost goes out, then new messages may. */
    void resume() {
        for (Publication next = lost.peek(); next != null; next = lost.peek()) {
            try {
                send(next);
                lost.remove(next);
            } catch (MqttException lostAgain) {
                // What is left goes out after the next reconnect.
                return;
            }
        }
        online = true;
    }

    void suspend() {
        online = false;
    }

    /** Nothing is sent again from now on. */
    void close() {
        closed = true;
        online = false;
        for (Publication next = lost.poll(); next != null; next = lost.poll()) giveUp(next, null);
    }

    @Override
    public void onSuccess(IMqttToken token) {
        window.leave();
    }

    @Override
    public void onFailure(IMqttToken token, Throwable error) {
        Publication publication = (Publication) token.getUserContext();
        boolean acknowledged = publication.message().getQos() > 0;
        if (acknowledged && resends && !closed) {
            lost.add(publication);
        } else if (acknowledged && !closed) {
            window.leave();
        } else {
            giveUp(publication, error);
        }
    }

    private void send(Publication publication) throws MqttException {
        client.publish(publication.topic(), publication.message(), publication, this);
    }

    private void giveUp(Publication publication, Throwable error) {
        window.leave();
        publication.failed().accept(io("message to " + publication.topic() + " lost, " + Reasons.of(error), error));
    }

    private void requireOnline() {
        if (!online) throw new MillraceException(ErrorCode.IO, "no connection to the MQTT broker");
    }

    private static MillraceException io(String message, Throwable cause) {
        return MillraceException.io(message, cause);
    }
}
