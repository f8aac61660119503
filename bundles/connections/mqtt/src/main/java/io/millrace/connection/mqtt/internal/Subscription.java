// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt.internal;

import io.millrace.connection.mqtt.MqttReceiver;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.paho.client.mqttv3.MqttTopic;

/** @param acknowledged done when the broker has acknowledged it for the first time */
record Subscription(List<String> filters, int qos, MqttReceiver receiver, CompletableFuture<Void> acknowledged) {
    private static final String SHARED = "$share/";

    boolean matches(String topic) {
        return filters.stream().anyMatch(filter -> MqttTopic.isMatched(withoutGroup(filter), topic));
    }

    /** Messages of {@code $share/group/filter} arrive under their plain topics. */
    private static String withoutGroup(String filter) {
        if (!filter.startsWith(SHARED)) return filter;
        int slash = filter.indexOf('/', SHARED.length());
        return slash < 0 ? filter : filter.substring(slash + 1);
    }
}
