// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttQoS;

/** The packets that a broker answers with. */
final class Packets {
    private Packets() {}

    static MqttConnAckMessage connected(MqttConnectReturnCode code, boolean sessionPresent) {
        return MqttMessageBuilders.connAck()
                .returnCode(code)
                .sessionPresent(sessionPresent)
                .build();
    }

    static MqttMessage acknowledgement(int packetId) {
        return of(MqttMessageType.PUBACK, MqttQoS.AT_MOST_ONCE, packetId);
    }

    static MqttMessage receipt(int packetId) {
        return of(MqttMessageType.PUBREC, MqttQoS.AT_MOST_ONCE, packetId);
    }

    static MqttMessage release(int packetId) {
        return of(MqttMessageType.PUBREL, MqttQoS.AT_LEAST_ONCE, packetId);
    }

    static MqttMessage completion(int packetId) {
        return of(MqttMessageType.PUBCOMP, MqttQoS.AT_MOST_ONCE, packetId);
    }

    static MqttMessage unsubscribed(int packetId) {
        return of(MqttMessageType.UNSUBACK, MqttQoS.AT_MOST_ONCE, packetId);
    }

    static MqttMessage pong() {
        return MqttMessage.PINGRESP;
    }

    static int id(MqttMessage packet) {
        return ((MqttMessageIdVariableHeader) packet.variableHeader()).messageId();
    }

    private static MqttMessage of(MqttMessageType type, MqttQoS qos, int packetId) {
        return new MqttMessage(
                new MqttFixedHeader(type, false, qos, false, 2), MqttMessageIdVariableHeader.from(packetId));
    }
}
