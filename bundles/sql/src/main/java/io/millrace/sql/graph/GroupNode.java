// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.OperatorNode;
import io.millrace.plan.expression.PlanExpression;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Folds the rows of a collection into groups. */
final class GroupNode implements NodeKind {
    @Override
    public Accepts accepts() {
        return Accepts.COLLECTION;
    }

    @Override
    public Flow plan(GraphNode node, Input input, Workshop shop) {
        Flow flow = input.flow();
        Selection dimensions = shop.selections()
                .select(flow.scope(), Selections.unnamed(node.properties().texts("dimensions")));
        if (dimensions.hasAggregates()) {
            throw new GraphException("an aggregate cannot be a dimension");
        }
        List<PlanExpression> keys = dimensions.fields().stream()
                .map(NamedPlanExpression::expression)
                .toList();
        Input last = shop.prepare(node, dimensions, input);
        Workshop.Folded folded = shop.fold(node, keys, last, node.key());
        if (folded.inWindow()) {
            // The groups come ready from the window; what is left of the node is its place and its metrics.
            shop.drafts()
                    .add(new OperatorNode(
                            node.key(), "aggregate", last.ids(), Map.of(), Map.of(), Map.of(), Optional.empty()));
        }
        return flow.grouped(folded.groups());
    }
}
