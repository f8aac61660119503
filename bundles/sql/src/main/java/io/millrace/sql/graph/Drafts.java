// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.OperatorNode;
import io.millrace.plan.Outlets;
import io.millrace.plan.SinkNode;
import io.millrace.plan.expression.PlanExpression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operators of a plan while it is made, each behind those that feed it. */
final class Drafts {
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Needs> read = new HashMap<>();
    private int aggregates;

    /** A hidden column that no other aggregate of the graph has. */
    String newColumn() {
        return Needs.HIDDEN + "agg_" + aggregates++;
    }

    Draft add(OperatorNode node) {
        return add(new Draft(node, false));
    }

    Draft add(Draft draft) {
        drafts.add(draft);
        return draft;
    }

    /** An operator without contents. */
    static OperatorNode node(
            String id,
            String type,
            List<String> inputs,
            Map<String, Object> options,
            Map<String, PlanExpression> expressions,
            Map<String, List<NamedPlanExpression>> lists) {
        return new OperatorNode(id, type, inputs, options, expressions, lists, Optional.empty());
    }

    /** An operator that stands for a node which has nothing to do where it is. */
    static OperatorNode passing(String id, List<String> inputs) {
        return node(id, "filter", inputs, Map.of(), Map.of("condition", new PlanExpression.Literal(true)), Map.of());
    }

    Optional<Draft> find(String id) {
        return drafts.stream().filter(draft -> draft.node().id().equals(id)).findFirst();
    }

    /** Completes the operators, from the sinks back to the sources. */
    List<OperatorNode> finish(List<SinkNode> sinks) {
        sinks.forEach(sink -> sink.inputs().forEach(input -> note(input, Needs.ALL)));
        List<OperatorNode> nodes = new ArrayList<>();
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            Needs behind = readOf(draft.node().id());
            draft.node().inputs().forEach(input -> note(input, draft.reads(behind)));
            nodes.add(draft.finish(behind));
        }
        Collections.reverse(nodes);
        return nodes;
    }

    private void note(String input, Needs needs) {
        read.merge(input, needs, Needs::with);
    }

    /** What is read of the rows of a node, whichever way out they take. */
    Needs readOf(String id) {
        return read.entrySet().stream()
                .filter(entry -> Outlets.isOf(entry.getKey(), id))
                .map(Map.Entry::getValue)
                .reduce(Needs.NONE, Needs::with);
    }
}
