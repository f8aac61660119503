// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Who wants which topics: a tree with one level of the filter per edge, so that a look-up costs the topic's length. */
final class SubscriptionTree {
    private final Node root = new Node();

    /** Adds a subscription, or changes the QoS of one that is there. */
    void add(String filter, Session session, MqttQoS qos) {
        Node node = root;
        for (String level : Topics.levels(filter)) {
            node = node.children.computeIfAbsent(level, ignored -> new Node());
        }
        node.subscribers.put(session, qos);
    }

    void remove(String filter, Session session) {
        remove(root, Topics.levels(filter), 0, session);
    }

    /** Sessions that want this topic, each once, with the highest QoS that any of its filters was granted. */
    Map<Session, MqttQoS> match(String topic) {
        Map<Session, MqttQoS> found = new HashMap<>();
        BiConsumer<Session, MqttQoS> collect = (session, qos) -> found.merge(session, qos, SubscriptionTree::higher);
        match(root, Topics.levels(topic), 0, !Topics.isHiddenFromWildcards(topic), collect);
        return found;
    }

    private static void match(
            Node node, String[] levels, int depth, boolean wildcards, BiConsumer<Session, MqttQoS> collect) {
        if (wildcards) node.child(Topics.ALL_LEVELS).subscribers.forEach(collect);
        if (depth == levels.length) {
            node.subscribers.forEach(collect);
            return;
        }
        if (wildcards) descend(node, Topics.ONE_LEVEL, levels, depth, collect);
        descend(node, levels[depth], levels, depth, collect);
    }

    private static void descend(
            Node node, String edge, String[] levels, int depth, BiConsumer<Session, MqttQoS> collect) {
        Node child = node.children.get(edge);
        if (child != null) match(child, levels, depth + 1, true, collect);
    }

    private static MqttQoS higher(MqttQoS left, MqttQoS right) {
        return left.value() >= right.value() ? left : right;
    }

    private static void remove(Node node, String[] levels, int depth, Session session) {
        if (depth == levels.length) {
            node.subscribers.remove(session);
            return;
        }
        Node child = node.children.get(levels[depth]);
        if (child == null) return;
        remove(child, levels, depth + 1, session);
        if (child.children.isEmpty() && child.subscribers.isEmpty()) node.children.remove(levels[depth]);
    }

    private static final class Node {
        private static final Node NONE = new Node();

        private final Map<String, Node> children = new HashMap<>();
        private final Map<Session, MqttQoS> subscribers = new HashMap<>();

        private Node child(String level) {
            return children.getOrDefault(level, NONE);
        }
    }
}
