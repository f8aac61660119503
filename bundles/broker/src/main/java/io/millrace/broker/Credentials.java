// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

import io.netty.handler.codec.mqtt.MqttConnectPayload;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/** The one user that a broker beyond loopback admits. */
public record Credentials(String username, String password) {
    public Credentials {
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(password, "password");
    }

    boolean admit(MqttConnectPayload payload) {
        byte[] given = payload.passwordInBytes();
        return username.equals(payload.userName())
                && given != null
                && MessageDigest.isEqual(password.getBytes(StandardCharsets.UTF_8), given);
    }

    @Override
    public String toString() {
        return username + ":***";
    }
}
