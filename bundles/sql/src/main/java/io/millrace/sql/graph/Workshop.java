// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.OperatorNode;
import io.millrace.plan.PaneContents;
import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.stream.StreamDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the kinds of nodes work with.
 *
 * @param sources definitions by the names of their emitters, lookup tables included
 */
record Workshop(
        Graph graph,
        PlanOptions options,
        Catalog catalog,
        Map<String, StreamDefinition> sources,
        Selections selections,
        Drafts drafts) {

    /** Adds operators that must run in front of a node, and returns what the node then reads. */
    Input prepare(GraphNode node, Selection selection, Input input) {
        Input last = input;
        for (OperatorNode step : selection.before()) {
            String id = node.key() + "_" + step.type();
            drafts.add(renamed(step, id, last.ids()));
            last = last.from(id);
        }
        return last;
    }

    /** Adds the operators that evaluate expressions as the columns of rows, the last of them as the node itself. */
    void project(GraphNode node, Selection selection, List<String> inputs) {
        List<OperatorNode> steps = new ArrayList<>(List.of(selection.project()));
        steps.addAll(selection.after());
        List<String> ids = inputs;
        for (int i = 0; i < steps.size(); i++) {
            OperatorNode step = steps.get(i);
            String id = i == steps.size() - 1 ? node.key() : node.key() + "_" + i + "_" + step.type();
            drafts.add(renamed(step, id, ids));
            ids = List.of(id);
        }
    }

    static OperatorNode renamed(OperatorNode node, String id, List<String> inputs) {
        return new OperatorNode(
                id, node.type(), inputs, node.options(), node.expressions(), node.lists(), node.contents());
    }

    /**
     * Makes groups of rows that a node takes in: in the window that collects them if nothing else takes them, else in an
     * operator of their own.
     *
     * @param keys none for one group of all rows
     */
    Folded fold(GraphNode node, List<PlanExpression> keys, Input input, String ownId) {
        Groups groups = new Groups(keys, drafts::newColumn, input.flow().named());
        Optional<Draft> window = soleWindow(input);
        if (window.isPresent()) {
            window.get().fold(groups);
            return new Folded(groups, input, true);
        }
        Draft own = drafts.add(new OperatorNode(
                ownId, "aggregate", input.ids(), Map.of(), Map.of(), Map.of(), Optional.of(PaneContents.rows())));
        own.fold(groups);
        return new Folded(groups, input.from(ownId), false);
    }

    /**
     * Groups that were made.
     *
     * @param inWindow whether a window makes them, rather than an operator of their own
     */
    record Folded(Groups groups, Input input, boolean inWindow) {}

    private Optional<Draft> soleWindow(Input input) {
        if (input.ids().size() != 1) {
            return Optional.empty();
        }
        String id = input.ids().get(0);
        boolean sole = graph.behind(id).targets().size() == 1;
        return drafts.find(id).filter(draft -> sole && draft.node().type().startsWith("window-"));
    }
}
