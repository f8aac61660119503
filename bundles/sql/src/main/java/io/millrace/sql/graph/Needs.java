// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.planner.ColumnUse;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns that are read of the rows at some place of a graph.
 *
 * @param all whether all columns are read, so that {@code columns} matters for hidden ones only
 */
record Needs(boolean all, Set<String> columns) {
    static final String HIDDEN = "$$";
    static final Needs NONE = new Needs(false, Set.of());
    static final Needs ALL = new Needs(true, Set.of());

    static Needs of(Collection<PlanExpression> expressions) {
        ColumnUse use = new ColumnUse();
        expressions.forEach(use::add);
        return new Needs(!use.wildcards().isEmpty(), new LinkedHashSet<>(use.columns()));
    }

    Needs without(Collection<String> made) {
        Set<String> others = new LinkedHashSet<>(columns);
        others.removeAll(made);
        return new Needs(all, others);
    }

    Needs with(Needs other) {
        Set<String> both = new LinkedHashSet<>(columns);
        both.addAll(other.columns);
        return new Needs(all || other.all, both);
    }

    /** Without the columns that the engine makes for itself. */
    Needs visible() {
        return new Needs(
                all,
                columns.stream()
                        .filter(column -> !column.startsWith(HIDDEN))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** The columns that the engine makes for itself. */
    List<String> hidden() {
        return columns.stream().filter(column -> column.startsWith(HIDDEN)).toList();
    }
}
