// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.NamedPlanExpression;
import java.util.List;
import java.util.Map;

/** Orders the rows or groups of a collection. */
final class SortNode implements NodeKind {
    @Override
    public Accepts accepts() {
        return Accepts.ANY_COLLECTION;
    }

    @Override
    public Flow plan(GraphNode node, Input input, Workshop shop) {
        Flow flow = input.flow();
        List<Properties> sorts = node.properties().objects("sorts");
        List<String> texts = sorts.stream().map(sort -> sort.text("field")).toList();
        List<Boolean> descending = sorts.stream().map(SortNode::isDescending).toList();
        Selection keys = Aggregates.resolve(shop.selections().select(flow.scope(), Selections.unnamed(texts)), flow);
        Input last = shop.prepare(node, keys, input);
        List<NamedPlanExpression> list = keys.fields().stream()
                .map(key -> new NamedPlanExpression(key.expression().toString(), key.expression(), false, false))
                .toList();
        shop.drafts()
                .add(Drafts.node(
                        node.key(),
                        "sort",
                        last.ids(),
                        Map.of("descending", descending),
                        Map.of(),
                        Map.of("keys", list)));
        return flow;
    }

    private static boolean isDescending(Properties sort) {
        return sort.has("desc")
                ? sort.flag("desc")
                : sort.optionalText("order").filter("desc"::equalsIgnoreCase).isPresent();
    }
}
