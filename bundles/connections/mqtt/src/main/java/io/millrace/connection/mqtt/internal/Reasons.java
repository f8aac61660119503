// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt.internal;

import org.eclipse.paho.client.mqttv3.MqttException;

/** Why something failed, in the user's words; Paho's own texts hide the cause. */
final class Reasons {
    private Reasons() {}

    static String of(Throwable error) {
        if (error == null) return "the connection was closed";
        if (!(error instanceof MqttException mqtt)) return text(error);
        return switch (mqtt.getReasonCode()) {
            case MqttException.REASON_CODE_FAILED_AUTHENTICATION -> "bad user name or password";
            case MqttException.REASON_CODE_NOT_AUTHORIZED -> "not authorized";
            case MqttException.REASON_CODE_INVALID_CLIENT_ID -> "the broker refused the client id";
            case MqttException.REASON_CODE_INVALID_PROTOCOL_VERSION -> "the broker refused the protocol version";
            default -> error.getCause() == null ? text(error) : text(rootOf(error));
        };
    }

    private static Throwable rootOf(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null && root.getCause() != root) root = root.getCause();
        return root;
    }

    private static String text(Throwable error) {
        String message = error.getMessage();
        return message == null ? error.getClass().getSimpleName() : message;
    }
}
