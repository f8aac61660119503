// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.service.RuleTopology;
import io.millrace.plan.OperatorNode;
import io.millrace.plan.Outlets;
import io.millrace.plan.Plan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes of a rule as they are shown: sources with their decoders, operators, and sinks with the steps in front of them.
 *
 * @param sources for the id of each source the names of its nodes, one behind the other
 */
record RuleGraph(Plan plan, Map<String, List<String>> sources, List<Exit> exits) {
    private static final String INSTANCE = "_0_";

    /**
     * A sink.
     *
     * @param inputs what it takes results from
     * @param names of the nodes, one behind the other
     */
    record Exit(List<String> inputs, List<String> names) {}

    /** The names of nodes as they begin the names of their metrics. */
    static List<String> names(List<NodeMetrics> metrics) {
        return metrics.stream()
                .map(NodeMetrics::prefix)
                .map(prefix -> prefix.substring(0, prefix.length() - INSTANCE.length()))
                .toList();
    }

    /** The names of the sources of a plan. */
    static List<String> sources(Plan plan) {
        return plan.sources().stream()
                .map(source -> "source_" + source.stream().name())
                .toList();
    }

    RuleTopology topology() {
        Map<String, List<String>> edges = new LinkedHashMap<>();
        sources.forEach((id, names) -> {
            chain(names, edges);
            edges.put(names.get(names.size() - 1), behind(id));
        });
        plan.operators().forEach(node -> edges.put("op_" + node.id(), behind(node.id())));
        exits.forEach(exit -> chain(exit.names(), edges));
        return new RuleTopology(
                sources.values().stream().map(names -> names.get(0)).toList(), edges);
    }

    private static void chain(List<String> names, Map<String, List<String>> edges) {
        for (int i = 1; i < names.size(); i++) edges.put(names.get(i - 1), List.of(names.get(i)));
    }

    private List<String> behind(String id) {
        List<String> targets = new ArrayList<>();
        for (OperatorNode node : plan.operators()) {
            if (isFed(node.inputs(), id)) targets.add("op_" + node.id());
        }
        for (Exit exit : exits) {
            if (isFed(exit.inputs(), id)) targets.add(exit.names().get(0));
        }
        return targets;
    }

    private static boolean isFed(Collection<String> inputs, String id) {
        return inputs.stream().anyMatch(input -> Outlets.isOf(input, id));
    }
}
