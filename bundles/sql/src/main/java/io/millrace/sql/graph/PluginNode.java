// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.expression.PlanExpression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operator of an installed bundle. Its properties are the operator's options; those of the object {@code expressions} are
 * expressions, which the operator asks for by their names.
 */
final class PluginNode implements NodeKind {
    private static final String EXPRESSIONS = "expressions";

    private final String type;

    private PluginNode(String type) {
        this.type = type;
    }

    static Optional<PluginNode> of(GraphNode node, Catalog catalog) {
        return List.of(node.nodeType(), node.foldedType()).stream()
                .filter(catalog::hasOperator)
                .findFirst()
                .map(PluginNode::new);
    }

    @Override
    public Accepts accepts() {
        return Accepts.ANY;
    }

    @Override
    public boolean joinsInputs() {
        return true;
    }

    @Override
    public boolean chooses() {
        return true;
    }

    @Override
    public boolean takesPlainRows() {
        return true;
    }

    @Override
    public Flow plan(GraphNode node, Input input, Workshop shop) {
        Map<String, Object> options = new LinkedHashMap<>(node.properties().values());
        options.remove(EXPRESSIONS);
        options.values().removeIf(value -> value == null);
        Properties texts = node.properties().object(EXPRESSIONS);
        Map<String, PlanExpression> expressions = new LinkedHashMap<>();
        Input last = input;
        for (String name : texts.values().keySet()) {
            Selection selection = Aggregates.resolve(
                    shop.selections().select(input.flow().scope(), Selections.unnamed(List.of(texts.text(name)))),
                    input.flow());
            last = shop.prepare(node, selection, last);
            expressions.put(name, selection.first());
        }
        shop.drafts().add(new Draft(Drafts.node(node.key(), type, last.ids(), options, expressions, Map.of()), true));
        return input.flow().remade();
    }
}
