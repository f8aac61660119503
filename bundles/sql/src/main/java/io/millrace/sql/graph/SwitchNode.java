// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.OperatorNode;
import io.millrace.plan.PaneContents;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends each row, or collection as a whole, the ways whose conditions it meets. */
final class SwitchNode implements NodeKind {
    @Override
    public Accepts accepts() {
        return Accepts.ANY;
    }

    @Override
    public boolean chooses() {
        return true;
    }

    @Override
    public Flow plan(GraphNode node, Input input, Workshop shop) {
        Flow flow = input.flow();
        List<String> texts = node.properties().texts("cases");
        Selection cases = shop.selections().select(flow.scope(), Selections.unnamed(texts));
        if (shop.graph().behind(node.key()).outlets().size() > texts.size()) {
            throw new GraphException("there are " + texts.size() + " cases and more outlets than that in topo");
        }
        boolean folds = cases.hasAggregates();
        if (folds && flow.content() != Content.COLLECTION) {
            throw new GraphException("an aggregate in a case needs a collection of rows that are not grouped");
        }
        Groups all = new Groups(List.of(), shop.drafts()::newColumn, flow.named());
        Selection resolved = cases.over(all);
        Input last = shop.prepare(node, resolved, input);
        Draft draft = shop.drafts()
                .add(new OperatorNode(
                        node.key(),
                        "switch",
                        last.ids(),
                        Map.of("stopAtFirstMatch", node.properties().flag("stopAtFirstMatch"), "folds", folds),
                        Map.of(),
                        Map.of("cases", resolved.fields()),
                        Optional.of(PaneContents.rows())));
        if (folds) {
            draft.fold(all);
        }
        return flow;
    }
}
