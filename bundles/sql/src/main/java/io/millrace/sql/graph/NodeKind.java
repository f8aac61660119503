// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.compiler.Catalog;
import java.util.Map;
import java.util.Optional;

/** A kind of operator node. */
interface NodeKind {
    Map<String, NodeKind> KINDS = Map.ofEntries(
            Map.entry("watermark", new WatermarkNode()),
            Map.entry("function", new FunctionNode()),
            Map.entry("aggfunc", new AggregateNode()),
            Map.entry("filter", new FilterNode()),
            Map.entry("pick", new PickNode()),
            Map.entry("window", new WindowNode()),
            Map.entry("join", new JoinNode()),
            Map.entry("groupby", new GroupNode()),
            Map.entry("orderby", new SortNode()),
            Map.entry("switch", new SwitchNode()),
            Map.entry("script", new ScriptNode()));

    /** The kind of an operator node: one of the dialect, or that of an installed operator; empty if there is none. */
    static Optional<NodeKind> of(GraphNode node, Catalog catalog) {
        return Optional.ofNullable(KINDS.get(node.foldedType()))
                .or(() -> PluginNode.of(node, catalog).map(kind -> kind));
    }

    Accepts accepts();

    /** Whether it may have several inputs. */
    default boolean joinsInputs() {
        return false;
    }

    /** Whether it needs columns as they are named in their sources, even where rows of several come together. */
    default boolean takesPlainRows() {
        return false;
    }

    /** Whether it has several ways out. */
    default boolean chooses() {
        return false;
    }

    /**
     * Plans a node: adds its operators, the last of which has the key of the node.
     *
     * @throws io.millrace.api.error.MillraceException if its properties are wrong
     */
    Flow plan(GraphNode node, Input input, Workshop shop);
}
