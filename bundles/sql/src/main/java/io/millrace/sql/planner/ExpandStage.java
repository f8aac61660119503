// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.sql.analyze.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes rows of the result of a table function, and columns of that of others. A limit then counts these rows. */
final class ExpandStage {
    private ExpandStage() {}

    /** Whether the query has such a function. */
    static boolean applies(Query query) {
        return item(query).isPresent();
    }

    static void add(Stages stages, Pipeline pipeline) {
        Query query = stages.query();
        query.items().stream()
                .filter(item -> SpreadColumns.isSpread(query, item))
                .forEach(item -> pipeline.add(Step.of("expand").with(options(query, item))));
        item(query).ifPresent(item -> {
            Map<String, Object> options = options(query, item);
            query.limit().ifPresent(limit -> options.put("limit", limit));
            pipeline.add(Step.of("expand").with(options));
        });
    }

    private static Map<String, Object> options(Query query, NamedPlanExpression item) {
        Map<String, Object> options = new HashMap<>(Map.of("column", item.name()));
        List<String> kept = kept(query, item);
        if (!kept.isEmpty()) {
            options.put("kept", kept);
        }
        return options;
    }

    /** What the user named stays as it is, whatever members the rows have. */
    private static List<String> kept(Query query, NamedPlanExpression expanded) {
        return query.items().stream()
                .filter(item -> item.aliased() && !item.equals(expanded))
                .map(NamedPlanExpression::name)
                .toList();
    }

    private static Optional<NamedPlanExpression> item(Query query) {
        return query.items().stream()
                .filter(item -> !item.invisible() && query.calls().isTable(item.expression()))
                .findFirst();
    }
}
