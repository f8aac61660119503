// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.SqlException;
import io.millrace.sql.analyze.Query;
import io.millrace.sql.analyze.QueryJoin;
import io.millrace.sql.tree.JoinKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operators that ask lookup tables, in the order of the statement. */
final class LookupStep {
    private LookupStep() {}

    static void add(Query query, Pipeline pipeline) {
        query.joins().stream()
                .filter(join -> join.source().definition().isLookup())
                .forEach(join -> pipeline.addNamed(join.source().id(), step(query, join)));
    }

    private static Step step(Query query, QueryJoin join) {
        String table = join.source().id();
        if (join.kind() == JoinKind.CROSS) {
            throw SqlException.plan(
                    join.position(), "a lookup table cannot be joined with CROSS JOIN, expected LEFT or INNER JOIN");
        }
        LookupKeys keys = LookupKeys.of(join);
        Map<String, Object> options = Map.of(
                "table", join.source().definition().name(),
                "source", table,
                "keepUnmatched", join.kind() == JoinKind.LEFT,
                "keys", keys.columns(),
                "fields", SourceColumns.of(query, join.source()).orElse(List.of()));
        List<NamedPlanExpression> values = keys.values().stream()
                .map(value -> new NamedPlanExpression(value.toString(), value, false, false))
                .toList();
        Map<String, PlanExpression> rest =
                keys.rest().map(test -> Map.of("rest", test)).orElse(Map.of());
        return new Step("lookup", options, rest, Map.of("values", values), Optional.empty());
    }
}
