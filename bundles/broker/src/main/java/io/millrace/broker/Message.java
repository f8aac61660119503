// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttPublishVariableHeader;
import io.netty.handler.codec.mqtt.MqttQoS;

/** One application message. The payload is shared by all receivers and never written to. */
record Message(String topic, byte[] payload, MqttQoS qos, boolean retained) {
    static Message from(MqttPublishMessage packet) {
        ByteBuf content = packet.payload();
        MqttFixedHeader header = packet.fixedHeader();
        return new Message(
                packet.variableHeader().topicName(),
                ByteBufUtil.getBytes(content),
                header.qosLevel(),
                header.isRetain());
    }

    boolean needsAcknowledgement() {
        return qos != MqttQoS.AT_MOST_ONCE;
    }

    /** The message as a receiver with this granted QoS sees it: the lower QoS, and retained only on subscribing. */
    Message delivered(MqttQoS granted, boolean fromRetained) {
        MqttQoS lower = qos.value() <= granted.value() ? qos : granted;
        return lower == qos && fromRetained == retained ? this : new Message(topic, payload, lower, fromRetained);
    }

    MqttPublishMessage toPacket(int packetId, boolean duplicate) {
        return new MqttPublishMessage(
                new MqttFixedHeader(MqttMessageType.PUBLISH, duplicate, qos, retained, 0),
                new MqttPublishVariableHeader(topic, packetId),
                Unpooled.wrappedBuffer(payload));
    }
}
