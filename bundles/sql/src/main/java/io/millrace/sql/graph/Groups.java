// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.AggregateCall;
import io.millrace.plan.Grouping;
import io.millrace.plan.expression.PlanExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The groups that one place of a graph makes. Nodes behind it ask for aggregates; all of them are computed there, where the rows
 * come by, and equal ones once.
 */
final class Groups {
    private final List<PlanExpression> keys;
    private final Supplier<String> names;
    private final boolean named;
    private final List<AggregateCall> calls = new ArrayList<>();

    /**
     * @param names gives each aggregate of the graph a hidden column
     * @param named whether columns of the rows are named by their sources; then all of them are kept
     */
    Groups(List<PlanExpression> keys, Supplier<String> names, boolean named) {
        this.named = named;
        this.keys = keys;
        this.names = names;
    }

    /** The hidden column that will hold an aggregate. */
    String column(AggregateCall wanted) {
        return calls.stream()
                .filter(call -> call.function().equals(wanted.function())
                        && call.arguments().equals(wanted.arguments()))
                .map(AggregateCall::column)
                .findFirst()
                .orElseGet(() -> add(wanted));
    }

    private String add(AggregateCall wanted) {
        String column = names.get();
        calls.add(new AggregateCall(column, wanted.function(), wanted.arguments()));
        return column;
    }

    /** @param behind what is read of the groups */
    Grouping grouping(Needs behind) {
        Optional<List<String>> firstRow = behind.all() || named
                ? Optional.empty()
                : Optional.of(List.copyOf(behind.visible().columns()));
        return new Grouping(keys, firstRow, calls);
    }

    /** What is read of the rows that are folded. */
    Needs reads(Needs behind) {
        List<PlanExpression> read = new ArrayList<>(keys);
        calls.forEach(call -> read.addAll(call.arguments()));
        return behind.visible().with(Needs.of(read));
    }
}
