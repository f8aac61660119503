// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The order in which each node of a graph comes behind the nodes that feed it. */
final class GraphOrder {
    private final Graph graph;
    private final Set<String> done = new LinkedHashSet<>();
    private final List<String> open = new ArrayList<>();

    private GraphOrder(Graph graph) {
        this.graph = graph;
    }

    /** @throws GraphException if the graph has a cycle */
    static List<GraphNode> of(Graph graph) {
        GraphOrder order = new GraphOrder(graph);
        graph.nodes().keySet().forEach(order::visit);
        return order.done.stream().map(graph.nodes()::get).toList();
    }

    private void visit(String key) {
        if (done.contains(key)) {
            return;
        }
        if (open.contains(key)) {
            List<String> cycle = new ArrayList<>(open.subList(open.indexOf(key), open.size()));
            cycle.add(key);
            Collections.reverse(cycle);
            throw new GraphException("the edges form a cycle: " + String.join(" -> ", cycle));
        }
        open.add(key);
        graph.before(key).forEach(this::visit);
        open.remove(open.size() - 1);
        done.add(key);
    }
}
