// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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

    /** Whether rows of several sources come together in an operator, so that their columns must be told apart. */
    boolean mixesSources() {
        return nodes.values().stream()
                .filter(GraphNode::isOperator)
                .anyMatch(node -> isJoin(node.key())
                        || reached(node.key(), this::before).stream()
                                        .filter(key -> nodes.get(key).isSource())
                                        .count()
                                > 1);
    }

    /** Whether the rows of a node reach a join, by whichever way. */
    boolean leadsToJoin(String key) {
        return reached(key, from -> behind(from).targets()).stream().anyMatch(this::isJoin);
    }

    private boolean isJoin(String key) {
        return nodes.get(key).foldedType().equals("join");
    }

    private static Set<String> reached(String key, Function<String, List<String>> step) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(step.apply(key));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (reached.add(next)) {
                open.addAll(step.apply(next));
            }
        }
        return reached;
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
