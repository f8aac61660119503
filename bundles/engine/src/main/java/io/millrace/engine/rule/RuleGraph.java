// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import io.millrace.engine.service.RuleTopology;
import io.millrace.plan.OperatorNode;
import io.millrace.plan.Plan;
import io.millrace.plan.SourceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes of a rule as they are shown: sources, operators and sinks with the edges between them.
 *
 * @param sinkPaths for each sink the nodes that results pass on their way to it
 */
record RuleGraph(Plan plan, List<List<String>> sinkPaths) {

    RuleTopology topology() {
        Map<String, List<String>> edges = new LinkedHashMap<>();
        List<String> sources = new ArrayList<>();
        for (SourceNode source : plan.sources()) {
            sources.add("source_" + source.stream().name());
            edges.put("source_" + source.stream().name(), behind(source.id()));
        }
        for (OperatorNode node : plan.operators()) edges.put("op_" + node.id(), behind(node.id()));
        for (List<String> path : sinkPaths) {
            for (int i = 1; i < path.size(); i++) edges.put(path.get(i - 1), List.of(path.get(i)));
        }
        return new RuleTopology(List.copyOf(sources), edges);
    }

    private List<String> behind(String id) {
        List<String> targets = new ArrayList<>();
        for (OperatorNode node : plan.operators()) {
            if (node.inputs().contains(id)) targets.add("op_" + node.id());
        }
        if (plan.output().equals(id)) {
            sinkPaths.forEach(path -> targets.add(path.get(0)));
        }
        return targets;
    }
}
