// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.expression.PlanExpression;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Of which sources an expression reads columns. */
public final class SourceUse {
    private final Set<String> named = new HashSet<>();
    private boolean complete = true;

    private SourceUse() {}

    /** The sources of all columns, or empty if the source of one shows only when there are rows. */
    public static Optional<Set<String>> of(PlanExpression expression) {
        SourceUse use = new SourceUse();
        use.visit(expression);
        return use.complete ? Optional.of(use.named) : Optional.empty();
    }

    /** The sources that are named. */
    static Set<String> named(PlanExpression expression) {
        SourceUse use = new SourceUse();
        use.visit(expression);
        return use.named;
    }

    private void visit(PlanExpression expression) {
        if (expression instanceof PlanExpression.Column column) note(column.source());
        if (expression instanceof PlanExpression.Wildcard wildcard) note(wildcard.source());
        if (expression instanceof PlanExpression.Metadata metadata) note(metadata.source());
        PlanTrees.children(expression).forEach(this::visit);
    }

    private void note(Optional<String> source) {
        source.ifPresent(named::add);
        if (source.isEmpty()) complete = false;
    }
}
