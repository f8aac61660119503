// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt;

import org.osgi.annotation.versioning.ConsumerType;

/** Takes messages, one at a time. */
@ConsumerType
public interface MqttReceiver {
    /**
     * Takes a message. It is acknowledged to the broker when this returns true; blocking here holds the broker back.
     *
     * @param payload belongs to the receiver from now on
     * @param messageId as the broker chose it, 0 at qos 0
     * @return false if the message was not taken, because the receiver is closing: a kept session delivers it again
     *     later
     */
    boolean received(String topic, byte[] payload, int qos, int messageId);

    /** Told of trouble with its subscription, or of an exception that it threw itself. */
    void failed(Exception error);
}
