// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.engine.metric.NodeMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The nodes that stand for one sink where rules are shown, in the order in which results pass them.
 *
 * @param batch collects results, where there are batches
 * @param encode makes bytes, or one message of many; not there where rows are sent as they are
 */
record SinkNodes(Optional<NodeMetrics> batch, NodeMetrics transform, Optional<NodeMetrics> encode, NodeMetrics sink) {
    static SinkNodes of(String nodeId, boolean batches, boolean encodes) {
        int next = 0;
        Optional<NodeMetrics> batch = batches ? Optional.of(helper(nodeId, next++, "batch")) : Optional.empty();
        NodeMetrics transform = helper(nodeId, next++, "transform");
        Optional<NodeMetrics> encode = Optional.empty();
        if (batches) encode = Optional.of(helper(nodeId, next, encodes ? "batchWriter" : "batchMerger"));
        else if (encodes) encode = Optional.of(helper(nodeId, next, "encode"));
        return new SinkNodes(batch, transform, encode, new NodeMetrics("sink_" + nodeId + "_0_", true));
    }

    private static NodeMetrics helper(String nodeId, int index, String role) {
        return new NodeMetrics("op_" + nodeId + "_" + index + "_" + role + "_0_", false);
    }

    /** All but the sink itself. */
    List<NodeMetrics> helpers() {
        List<NodeMetrics> helpers = new ArrayList<>();
        batch.ifPresent(helpers::add);
        helpers.add(transform);
        encode.ifPresent(helpers::add);
        return helpers;
    }

    /** Names of all nodes. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        helpers().forEach(node -> names.add(name(node)));
        names.add(name(sink));
        return names;
    }

    private static String name(NodeMetrics node) {
        return node.prefix().substring(0, node.prefix().length() - "_0_".length());
    }

    void received(long nowMillis) {
        batch.ifPresent(node -> passed(node, nowMillis));
        transform.in();
    }

    void made(long nowMillis) {
        transform.out();
        transform.processed(nowMillis);
        encode.ifPresent(node -> passed(node, nowMillis));
    }

    private static void passed(NodeMetrics node, long nowMillis) {
        node.in();
        node.out();
        node.processed(nowMillis);
    }
}
