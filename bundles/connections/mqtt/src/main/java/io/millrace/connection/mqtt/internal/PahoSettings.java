// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt.internal;

import io.millrace.connection.mqtt.MqttOptions;
import io.millrace.connection.tls.TlsContext;
import java.util.UUID;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;

/** Our options as Paho wants them. */
final class PahoSettings {
    private static final int KEEP_ALIVE_SECONDS = 20;
    private static final int CONNECT_SECONDS = 5;

    private PahoSettings() {}

    static MqttConnectOptions of(MqttOptions options) {
        MqttConnectOptions paho = new MqttConnectOptions();
        paho.setMqttVersion(version(options));
        paho.setCleanSession(!options.keepSession());
        paho.setMaxInflight(Publications.MOST_OPEN);
        paho.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        paho.setConnectionTimeout(CONNECT_SECONDS);
        if (!options.username().isEmpty()) paho.setUserName(options.username());
        if (!options.password().isEmpty()) paho.setPassword(options.password().toCharArray());
        if (options.isEncrypted()) encrypt(paho, TlsContext.of(options.tls()));
        return paho;
    }

    /** 21 characters: version 3.1 allows 23. */
    static String clientId(MqttOptions options) {
        if (!options.clientId().isEmpty()) return options.clientId();
        return "millrace-" + UUID.randomUUID().toString().substring(24);
    }

    private static int version(MqttOptions options) {
        return switch (options.version()) {
            case V3_1 -> MqttConnectOptions.MQTT_VERSION_3_1;
            case V3_1_1 -> MqttConnectOptions.MQTT_VERSION_3_1_1;
        };
    }

    private static void encrypt(MqttConnectOptions paho, TlsContext tls) {
        paho.setSocketFactory(tls.socketFactory());
        paho.setHttpsHostnameVerificationEnabled(tls.verifiesHost());
    }
}
