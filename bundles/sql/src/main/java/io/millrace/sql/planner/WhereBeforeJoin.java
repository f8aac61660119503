// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.Query;
import io.millrace.sql.analyze.SourceUse;
import io.millrace.sql.tree.JoinKind;
import java.util.Set;

/**
 * Decides which conditions of WHERE may run before tables are joined to an event: those on the event alone, if no join can
 * give a row without the event.
 */
final class WhereBeforeJoin {
    private WhereBeforeJoin() {}

    static boolean isSafe(Query query) {
        boolean streamFirst = !query.scope().sources().get(0).isTable();
        return streamFirst
                && query.joins().stream()
                        .allMatch(join -> join.source().definition().isLookup()
                                || (join.kind() != JoinKind.RIGHT && join.kind() != JoinKind.FULL));
    }

    static boolean holds(Query query, PlanExpression condition) {
        String stream = query.scope().sources().get(0).id();
        return !query.calls().containsAggregate(condition)
                && SourceUse.of(condition).filter(Set.of(stream)::equals).isPresent();
    }
}
