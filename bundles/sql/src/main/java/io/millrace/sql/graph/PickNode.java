// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.OperatorNode;
import io.millrace.sql.parse.SqlParser;
import io.millrace.sql.tree.SelectItem;
import java.util.List;

/** Makes rows of chosen columns and values. */
final class PickNode implements NodeKind {
    @Override
    public Accepts accepts() {
        return Accepts.ANY;
    }

    @Override
    public Flow plan(GraphNode node, Input input, Workshop shop) {
        Flow flow = input.flow();
        Selection picked = shop.selections().select(flow.scope(), items(node));
        Input grouped = input;
        Flow made = flow;
        boolean folds = picked.hasAggregates() || node.properties().flag("isAgg");
        if (folds && flow.content() != Content.GROUPS) {
            Workshop.Folded folded = shop.fold(node, List.of(), input, node.key() + "_aggregate");
            grouped = folded.input();
            made = flow.grouped(folded.groups());
        }
        Selection resolved = Aggregates.resolve(picked, made);
        Input last = shop.prepare(node, resolved, grouped);
        boolean named = flow.named() && !flow.scope().isMixed() && shop.graph().leadsToJoin(node.key());
        shop.project(node, resolved.projecting(project(resolved, flow, named)), last.ids());
        return made.remade(named);
    }

    /** What a join takes in must be named by its source. */
    private static OperatorNode project(Selection picked, Flow flow, boolean named) {
        if (named) {
            return NamedColumns.naming(picked.project(), flow.scope().first());
        }
        return flow.named() ? NamedColumns.ofAll(picked.project(), flow.scope()) : picked.project();
    }

    private static List<SelectItem> items(GraphNode node) {
        return node.properties().texts("fields").stream()
                .flatMap(text -> SqlParser.selectList(text).stream())
                .toList();
    }
}
