// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import io.millrace.engine.pipeline.Broadcast;
import io.millrace.engine.pipeline.Stage;
import io.millrace.engine.sink.SinkBuilder;
import io.millrace.engine.sink.SinkStage;
import io.millrace.plan.Plan;
import io.millrace.plan.SinkNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The places where the results of a rule go out: its actions, or the sinks of its graph. */
final class RuleExits {
    private final List<SinkNode> nodes;
    private final List<SinkStage> stages = new ArrayList<>();

    /** @throws io.millrace.api.error.MillraceException if a sink is missing or refuses its options */
    RuleExits(Plan plan, List<RuleAction> actions, SinkBuilder builder) {
        nodes = Stream.concat(actions.stream().map(action -> node(plan, action)), plan.sinks().stream())
                .toList();
        try {
            nodes.forEach(node -> stages.add(builder.build(node.id(), node.type(), node.properties())));
        } catch (RuntimeException refused) {
            stages.forEach(SinkStage::close);
            throw refused;
        }
    }

    private static SinkNode node(Plan plan, RuleAction action) {
        return new SinkNode(
                action.type() + "_" + action.index(), action.type(), List.of(plan.output()), action.properties());
    }

    List<SinkStage> stages() {
        return List.copyOf(stages);
    }

    /**
     * What takes the results of each node, or outlet, that has sinks.
     *
     * @param wrap puts a stage around the sinks of one node
     */
    Map<String, Stage> byInput(UnaryOperator<Stage> wrap) {
        Map<String, List<Stage>> sinks = new LinkedHashMap<>();
        for (int i = 0; i < stages.size(); i++) {
            for (String input : nodes.get(i).inputs()) {
                sinks.computeIfAbsent(input, id -> new ArrayList<>()).add(stages.get(i));
            }
        }
        Map<String, Stage> exits = new LinkedHashMap<>();
        sinks.forEach((input, targets) -> exits.put(input, wrap.apply(Broadcast.to(targets))));
        return exits;
    }

    /** The sinks as they are shown: each behind the steps in front of it. */
    List<RuleGraph.Exit> chains() {
        List<RuleGraph.Exit> chains = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            chains.add(new RuleGraph.Exit(nodes.get(i).inputs(), stages.get(i).path()));
        }
        return chains;
    }
}
