// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import java.util.List;

/** Adds an aggregate to each group; rows that are not grouped yet become one group. */
final class AggregateNode implements NodeKind {
    @Override
    public Accepts accepts() {
        return Accepts.ANY_COLLECTION;
    }

    @Override
    public Flow plan(GraphNode node, Input input, Workshop shop) {
        Flow flow = input.flow();
        Selection value = shop.selections().selectBeside(flow.scope(), FunctionNode.call(node));
        if (!value.hasAggregates()) {
            throw new GraphException(
                    "expr " + node.properties().text("expr") + " is not the call of an aggregate function");
        }
        Input grouped = input;
        Flow behind = flow;
        if (flow.content() == Content.COLLECTION) {
            Workshop.Folded folded = shop.fold(node, List.of(), input, node.key() + "_aggregate");
            grouped = folded.input();
            behind = flow.grouped(folded.groups());
        }
        Selection resolved = Aggregates.resolve(value, behind);
        Input last = shop.prepare(node, resolved, grouped);
        shop.project(node, Results.added(resolved), last.ids());
        return behind;
    }
}
