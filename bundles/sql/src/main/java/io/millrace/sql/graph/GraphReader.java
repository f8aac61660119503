// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a graph from neutral values. */
final class GraphReader {

    private GraphReader() {}

    /** @throws GraphException if it has not the form of a graph */
    static Graph read(Map<String, Object> graph) {
        Properties root = new Properties(graph);
        Map<String, GraphNode> nodes = new LinkedHashMap<>();
        Properties written = root.object("nodes");
        written.values().forEach((key, value) -> nodes.put(key, node(key, written.object(key))));
        Properties topo = root.object("topo");
        Map<String, GraphEdges> edges = new LinkedHashMap<>();
        topo.object("edges").values().forEach((from, value) -> edges.put(from, edges(from, value)));
        List<String> sources = topo.has("sources") ? topo.texts("sources") : List.of();
        return new Graph(nodes, sources, edges);
    }

    private static GraphNode node(String key, Properties node) {
        return GraphException.at(
                "node " + key + ": ",
                () -> new GraphNode(
                        key,
                        node.text("type"),
                        node.optionalText("nodeType").orElse(""),
                        new Properties(node.object("props").values())));
    }

    private static GraphEdges edges(String from, Object value) {
        if (!(value instanceof List<?> list)) {
            throw new GraphException("edges of node " + from + " are " + value + ", expected a list");
        }
        List<List<String>> outlets = new ArrayList<>();
        outlets.add(new ArrayList<>());
        boolean chosen = false;
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof List<?> targets) {
                chosen = true;
                while (outlets.size() <= i) {
                    outlets.add(new ArrayList<>());
                }
                targets.forEach(target -> outlets.get(outlets.size() - 1).add(target(from, target)));
            } else {
                outlets.get(0).add(target(from, list.get(i)));
            }
        }
        return new GraphEdges(outlets.stream().map(List::copyOf).toList(), chosen);
    }

    private static String target(String from, Object value) {
        if (value instanceof String key) {
            return key;
        }
        throw new GraphException("edge " + value + " of node " + from + " is not the key of a node");
    }
}
