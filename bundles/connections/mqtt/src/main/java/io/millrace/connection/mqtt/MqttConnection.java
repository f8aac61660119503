// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt;

import io.millrace.api.connection.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A client of an MQTT broker. It connects in the background, for ever; whatever was subscribed is subscribed again
 * after each reconnect.
 */
@ProviderType
public interface MqttConnection extends Connection {
    String TYPE = "mqtt";

    /**
     * Adds a receiver. While the broker is away the subscription waits for it.
     *
     * @param filters topic filters, wildcards as in MQTT
     * @param qos 0 to 2; a receiver may see a higher one if another uses the same filter
     * @return done once the broker has acknowledged, so that messages can arrive; failed if it refuses
     */
    CompletableFuture<Void> subscribe(List<String> filters, int qos, MqttReceiver receiver);

    /** Removes a receiver. A client with a kept session leaves the subscription at the broker. */
    void unsubscribe(MqttReceiver receiver);

    /**
     * Publishes without waiting for the acknowledgement. Waits for a short time, 5 s at most, while very many messages
     * are unacknowledged. A message of qos 1 or 2 that a lost connection left unacknowledged is sent again after the
     * reconnect.
     *
     * @param payload not changed by the caller afterwards
     * @param failed told of a failure that comes to light after this returned
     * @throws io.millrace.api.error.MillraceException with code IO if there is no connection, or no room after the wait
     */
    void publish(String topic, byte[] payload, int qos, boolean retained, Consumer<Exception> failed);
}
