// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import java.util.List;
import java.util.Map;

/** Keeps the rows, or groups, that meet a condition. */
final class FilterNode implements NodeKind {
    @Override
    public Accepts accepts() {
        return Accepts.ANY;
    }

    @Override
    public Flow plan(GraphNode node, Input input, Workshop shop) {
        Flow flow = input.flow();
        Selection condition = Aggregates.resolve(
                shop.selections()
                        .select(
                                flow.scope(),
                                Selections.unnamed(List.of(node.properties().text("expr")))),
                flow);
        Input last = shop.prepare(node, condition, input);
        String type = flow.content() == Content.GROUPS ? "having" : "filter";
        shop.drafts()
                .add(Drafts.node(
                        node.key(), type, last.ids(), Map.of(), Map.of("condition", condition.first()), Map.of()));
        return flow;
    }
}
