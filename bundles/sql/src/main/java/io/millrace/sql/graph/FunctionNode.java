// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.sql.tree.CallExpression;
import io.millrace.sql.tree.SelectItem;

/** Adds the value of a function to each row. */
final class FunctionNode implements NodeKind {
    @Override
    public Accepts accepts() {
        return Accepts.UNGROUPED;
    }

    @Override
    public Flow plan(GraphNode node, Input input, Workshop shop) {
        Flow flow = input.flow();
        Selection value = shop.selections().selectBeside(flow.scope(), call(node));
        if (value.hasAggregates()) {
            throw new GraphException(
                    "the function " + value.calls().get(0).function() + " is an aggregate, which is for aggfunc nodes");
        }
        Input last = shop.prepare(node, value, input);
        shop.project(node, Results.added(value), last.ids());
        return flow;
    }

    static SelectItem call(GraphNode node) {
        String text = node.properties().text("expr");
        SelectItem item = Selections.expression(text);
        if (item.expression() instanceof CallExpression) {
            return item;
        }
        throw new GraphException("expr " + text + " is not the call of a function");
    }
}
