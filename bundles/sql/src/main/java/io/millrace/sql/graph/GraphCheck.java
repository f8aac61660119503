// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.api.error.PluginMissingException;
import io.millrace.plan.Outlets;
import io.millrace.plan.compiler.Catalog;
import java.util.Set;

/** Refuses graphs whose nodes and edges do not fit together, whatever the nodes do. */
final class GraphCheck {
    private static final Set<String> ROLES = Set.of("source", "operator", "sink");

    private final Graph graph;
    private final Catalog catalog;

    GraphCheck(Graph graph, Catalog catalog) {
        this.graph = graph;
        this.catalog = catalog;
    }

    void check() {
        graph.sources().forEach(this::checkSource);
        graph.nodes().values().forEach(this::checkNode);
        graph.edges().forEach(this::checkEdges);
        graph.nodes().values().forEach(this::checkInputs);
        if (graph.nodes().values().stream().noneMatch(GraphNode::isSink)) {
            throw new GraphException("the graph has no sink node");
        }
    }

    private void checkSource(String key) {
        GraphNode node = graph.nodes().get(key);
        if (node == null) {
            throw new GraphException("source node " + key + " not defined");
        }
        if (!node.isSource()) {
            throw new GraphException("source " + key + " is not a source type node");
        }
        if (!graph.edges().containsKey(key)) {
            throw new GraphException("no edge defined for source node " + key);
        }
    }

    private void checkNode(GraphNode node) {
        if (!ROLES.contains(node.role())) {
            throw new GraphException("unknown node type " + node.role());
        }
        boolean hasEdge = graph.edges().containsKey(node.key());
        if (node.isSink() && hasEdge) {
            throw new GraphException("sink " + node.key() + " has edge");
        }
        if (node.isOperator() && !hasEdge) {
            throw new GraphException("no edge defined for operator node " + node.key());
        }
        if (node.isOperator() && NodeKind.of(node, catalog).isEmpty()) {
            throw new PluginMissingException("operator", node.nodeType(), "unknown operator type " + node.nodeType());
        }
        if (node.isSource() && !graph.sources().contains(node.key())) {
            throw new GraphException("source node " + node.key() + " is not among the sources of topo");
        }
    }

    private void checkEdges(String from, GraphEdges edges) {
        GraphNode node = graph.nodes().get(from);
        if (node == null) {
            throw new GraphException("node " + from + " is not defined");
        }
        edges.targets().forEach(target -> checkTarget(from, target));
        boolean chooses = node.isOperator()
                && NodeKind.of(node, catalog).filter(NodeKind::chooses).isPresent();
        if (edges.chosen() && !chooses) {
            throw new GraphException("node " + from + " is not a switch node but have multiple output");
        }
        graph.nodes().keySet().forEach(other -> checkName(from, other));
    }

    private void checkTarget(String from, String target) {
        GraphNode node = graph.nodes().get(target);
        if (node == null) {
            throw new GraphException("node " + target + " is not defined");
        }
        if (node.isSource()) {
            throw new GraphException("node " + from + " has an edge to source node " + target);
        }
    }

    /** Ways out are named by the key of their node. */
    private static void checkName(String from, String other) {
        if (!from.equals(other) && Outlets.isOf(other, from)) {
            throw new GraphException("node " + other + " has the name of an outlet of node " + from);
        }
    }

    private void checkInputs(GraphNode node) {
        int inputs = graph.before(node.key()).size();
        if (node.isSource()) {
            return;
        }
        String name = node.isSink() ? "sink " + node.key() : "operator " + node.key() + " of type " + node.nodeType();
        if (inputs == 0) {
            throw new GraphException(name + " has no input");
        }
        if (inputs > 1
                && node.isOperator()
                && !NodeKind.of(node, catalog).orElseThrow().joinsInputs()) {
            throw new GraphException(name + " does not allow multiple inputs");
        }
    }
}
