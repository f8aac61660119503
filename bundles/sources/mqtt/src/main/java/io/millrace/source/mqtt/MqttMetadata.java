// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.mqtt;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** What is known of one message. A map of three fixed entries, since one is made for every message. */
final class MqttMetadata extends AbstractMap<String, Object> {
    private static final String TOPIC = "topic";
    private static final String QOS = "qos";
    private static final String MESSAGE_ID = "messageId";

    private final String topic;
    private final int qos;
    private final int messageId;

    MqttMetadata(String topic, int qos, int messageId) {
        this.topic = topic;
        this.qos = qos;
        this.messageId = messageId;
    }

    @Override
    public Object get(Object key) {
        if (TOPIC.equals(key)) return topic;
        if (QOS.equals(key)) return (long) qos;
        if (MESSAGE_ID.equals(key)) return (long) messageId;
        return null;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return Map.<String, Object>of(TOPIC, topic, QOS, (long) qos, MESSAGE_ID, (long) messageId)
                .entrySet();
    }
}
