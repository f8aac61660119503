// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph as it was written: nodes by their keys, and edges by the keys of the nodes that they begin at.
 *
 * @param sources keys of the nodes that events come in at
 */
record Graph(Map<String, GraphNode> nodes, List<String> sources, Map<String, GraphEdges> edges) {
    Graph {
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        sources = List.copyOf(sources);
        edges = Collections.unmodifiableMap(new LinkedHashMap<>(edges));
    }

    GraphEdges behind(String key) {
        return edges.getOrDefault(key, new GraphEdges(List.of(), false));
    }

    /** The keys of the nodes directly in front of a node. */
    List<String> before(String key) {
        return edges.keySet().stream()
                .filter(from -> edges.get(from).targets().contains(key))
                .toList();
    }
}
