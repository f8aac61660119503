// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.OperatorNode;
import io.millrace.plan.PaneContents;
import io.millrace.plan.expression.PlanExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operator of the plan as far as it is known before everything behind it is: which aggregates it computes and which columns
 * it keeps depends on that.
 */
final class Draft {
    private static final String FIELDS = "fields";

    private final OperatorNode node;
    private final boolean opaque;
    private Optional<Groups> groups = Optional.empty();

    /** @param opaque whether the operator may read any column */
    Draft(OperatorNode node, boolean opaque) {
        this.node = node;
        this.opaque = opaque;
    }

    OperatorNode node() {
        return node;
    }

    /** Folds the rows that the operator collects into groups. */
    void fold(Groups made) {
        groups = Optional.of(made);
    }

    /**
     * What the operator reads of the rows in front of it.
     *
     * @param behind what is read of its own rows
     */
    Needs reads(Needs behind) {
        Needs own = Needs.of(expressions());
        if (opaque) {
            return own.with(Needs.ALL);
        }
        if (node.type().equals("project")) {
            return own.with(isWildcard() ? behind.without(fieldNames()) : Needs.NONE);
        }
        return own.with(groups.map(made -> made.reads(behind)).orElse(behind));
    }

    OperatorNode finish(Needs behind) {
        Map<String, List<NamedPlanExpression>> lists = new LinkedHashMap<>(node.lists());
        if (node.type().equals("project") && isWildcard()) {
            lists.put(FIELDS, carrying(lists.getOrDefault(FIELDS, List.of()), behind.hidden()));
        }
        Optional<PaneContents> contents = groups.map(
                        made -> new PaneContents(Optional.empty(), Optional.of(made.grouping(behind))))
                .or(node::contents);
        return new OperatorNode(
                node.id(), node.type(), node.inputs(), node.options(), node.expressions(), lists, contents);
    }

    /** A wildcard leaves hidden columns out; those that are read further behind are named. */
    private static List<NamedPlanExpression> carrying(List<NamedPlanExpression> fields, List<String> hidden) {
        List<NamedPlanExpression> all = new ArrayList<>(fields);
        hidden.forEach(
                column -> all.add(new NamedPlanExpression(column, PlanExpression.Column.of(column), false, false)));
        return List.copyOf(all);
    }

    private List<String> fieldNames() {
        return node.lists().getOrDefault(FIELDS, List.of()).stream()
                .map(NamedPlanExpression::name)
                .toList();
    }

    private boolean isWildcard() {
        return Boolean.TRUE.equals(node.options().get("wildcard"));
    }

    private List<PlanExpression> expressions() {
        List<PlanExpression> all = new ArrayList<>(node.expressions().values());
        node.lists().values().forEach(list -> list.forEach(item -> all.add(item.expression())));
        node.contents().flatMap(PaneContents::where).ifPresent(all::add);
        return all;
    }
}
