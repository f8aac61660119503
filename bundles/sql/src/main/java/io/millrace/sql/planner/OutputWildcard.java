// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All wildcards of a select list as one: a column is left out if every wildcard leaves it out.
 *
 * @param sources the sources whose columns are meant where rows hold columns of several; empty for all
 * @param except columns that are left out; a replaced column is not among them
 */
record OutputWildcard(List<String> sources, List<String> except, List<PlanExpression.Replacement> replacements) {

    static Optional<OutputWildcard> of(Query query) {
        List<PlanExpression.Wildcard> wildcards = query.items().stream()
                .filter(item -> !item.invisible())
                .map(NamedPlanExpression::expression)
                .filter(PlanExpression.Wildcard.class::isInstance)
                .map(PlanExpression.Wildcard.class::cast)
                .toList();
        if (wildcards.isEmpty()) {
            return Optional.empty();
        }
        List<PlanExpression.Replacement> replacements = wildcards.stream()
                .flatMap(wildcard -> wildcard.replace().stream())
                .toList();
        Set<String> except = new LinkedHashSet<>(wildcards.get(0).except());
        wildcards.forEach(wildcard -> except.retainAll(wildcard.except()));
        replacements.forEach(item -> except.remove(item.column()));
        boolean all = wildcards.stream().anyMatch(wildcard -> wildcard.source().isEmpty());
        List<String> sources = all
                ? List.of()
                : wildcards.stream()
                        .flatMap(wildcard -> wildcard.source().stream())
                        .toList();
        return Optional.of(new OutputWildcard(sources, List.copyOf(except), replacements));
    }

    /** Whether an item is a plain column that the wildcard leaves out; it stays hidden then. */
    boolean hides(NamedPlanExpression item) {
        return !item.aliased() && item.expression() instanceof PlanExpression.Column && except.contains(item.name());
    }
}
