// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import java.util.Map;

/** Hands rows to a script. */
final class ScriptNode implements NodeKind {
    @Override
    public Accepts accepts() {
        return Accepts.ANY;
    }

    @Override
    public boolean takesPlainRows() {
        return true;
    }

    @Override
    public Flow plan(GraphNode node, Input input, Workshop shop) {
        Map<String, Object> options = Map.of(
                "script", node.properties().text("script"),
                "isAgg", node.properties().flag("isAgg"));
        shop.drafts().add(new Draft(Drafts.node(node.key(), "script", input.ids(), options, Map.of(), Map.of()), true));
        return input.flow().remade();
    }
}
