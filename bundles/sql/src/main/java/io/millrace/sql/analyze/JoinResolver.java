// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.Join;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves the joins of a statement: each ON may use the sources named so far, and its own. */
final class JoinResolver {
    private final SourceScope scope;
    private final ExpressionResolver resolver;
    private final AggregatePlacementCheck placement;

    JoinResolver(SourceScope scope, ExpressionResolver resolver, AggregatePlacementCheck placement) {
        this.scope = scope;
        this.resolver = resolver;
        this.placement = placement;
    }

    List<QueryJoin> resolve(List<Join> joins) {
        List<QueryJoin> resolved = new ArrayList<>();
        for (int i = 0; i < joins.size(); i++) {
            Join join = joins.get(i);
            Source source = scope.sources().get(i + 1);
            Optional<PlanExpression> condition = join.condition().map(resolver::clause);
            condition.ifPresent(on -> placement.checkOn(join.condition().get(), on));
            check(join, condition, known(i + 1));
            resolved.add(new QueryJoin(join.position(), join.kind(), source, condition));
        }
        return List.copyOf(resolved);
    }

    private Set<String> known(int last) {
        Set<String> known = new HashSet<>();
        boolean lookup = scope.sources().get(last).definition().isLookup();
        for (Source source : scope.sources().subList(0, last)) {
            // Lookup tables are asked behind all other joins.
            if (lookup || !source.definition().isLookup()) known.add(source.id());
        }
        known.add(scope.sources().get(last).id());
        return known;
    }

    private static void check(Join join, Optional<PlanExpression> condition, Set<String> known) {
        Set<String> used = new HashSet<>(condition.map(SourceUse::named).orElse(Set.of()));
        used.removeAll(known);
        if (!used.isEmpty()) {
            throw SqlException.plan(
                    join.condition().orElseThrow().position(),
                    "ON uses " + String.join(", ", used) + ", which is joined later; expected sources named before it");
        }
    }
}
