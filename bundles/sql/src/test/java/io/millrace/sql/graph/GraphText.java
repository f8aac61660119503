// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.Plan;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.sql.internal.StreamSqlCompiler;
import io.millrace.sql.planner.Planning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds graphs for tests: a source {@code src} of stream {@code s} and a sink {@code out} are there from the beginning. */
final class GraphText {
    private final Map<String, Object> nodes = new LinkedHashMap<>();
    private final List<Object> sources = new ArrayList<>();
    private final Map<String, Object> edges = new LinkedHashMap<>();

    /** A graph with a source of a stream. */
    static GraphText on(String stream) {
        return new GraphText()
                .source("src", "mqtt", Map.of("sourceName", stream))
                .node("out", "sink", "nop", Map.of());
    }

    /** A graph of nodes that follow each other from the source to the sink. */
    static GraphText chain(String stream, Object... typesAndProperties) {
        GraphText graph = on(stream);
        String last = "src";
        for (int i = 0; i < typesAndProperties.length; i += 2) {
            String key = "n" + (i / 2 + 1);
            graph.operator(key, (String) typesAndProperties[i], typesAndProperties[i + 1])
                    .edge(last, key);
            last = key;
        }
        return graph.edge(last, "out");
    }

    GraphText source(String key, String type, Object properties) {
        sources.add(key);
        return node(key, "source", type, properties);
    }

    GraphText operator(String key, String type, Object properties) {
        return node(key, "operator", type, properties);
    }

    GraphText node(String key, String role, String type, Object properties) {
        nodes.put(key, Map.of("type", role, "nodeType", type, "props", properties));
        return this;
    }

    GraphText edge(String from, Object... targets) {
        edges.put(from, List.of(targets));
        return this;
    }

    GraphText addSource(String key) {
        sources.add(key);
        return this;
    }

    Plan compile(PlanOptions options) {
        Map<String, Object> graph = Map.of("nodes", nodes, "topo", Map.of("sources", sources, "edges", edges));
        return new StreamSqlCompiler().planGraph(graph, options, Planning.catalog());
    }

    Plan compile() {
        return compile(Planning.options());
    }

    /** The plan as lines: sources first, then operators. */
    List<String> plan() {
        return Planning.lines(compile());
    }
}
