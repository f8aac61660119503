// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.Query;
import io.millrace.sql.analyze.QueryJoin;
import io.millrace.sql.analyze.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The operator that joins streams and scan tables. Parts that belong to the n-th joined source have names that end in n,
 * beginning with 1.
 */
final class JoinStep {
    private static final long ROWS_OF_FILE = 9999;

    private final Query query;
    private final Map<String, PlanExpression> expressions = new HashMap<>();
    private final Map<String, List<NamedPlanExpression>> lists = new HashMap<>();

    private JoinStep(Query query) {
        this.query = query;
    }

    static void add(Query query, Pipeline pipeline) {
        List<QueryJoin> joins = query.joins().stream()
                .filter(join -> !join.source().definition().isLookup())
                .toList();
        if (!joins.isEmpty()) {
            List<String> tables = query.scope().running().stream()
                    .filter(Source::isTable)
                    .map(Source::id)
                    .toList();
            pipeline.add(new JoinStep(query).step(joins), tables);
        }
    }

    private Step step(List<QueryJoin> joins) {
        List<String> sources = new ArrayList<>();
        sources.add(query.scope().sources().get(0).id());
        List<String> kinds = new ArrayList<>();
        for (QueryJoin join : joins) {
            sources.add(join.source().id());
            kinds.add(join.kind().name().toLowerCase(Locale.ROOT));
            describe(join, String.valueOf(kinds.size()));
        }
        Map<String, Object> options = Map.of("sources", sources, "kinds", kinds, "tables", tables());
        return new Step("join", options, Map.copyOf(expressions), Map.copyOf(lists), Optional.empty());
    }

    private void describe(QueryJoin join, String number) {
        join.condition().ifPresent(on -> expressions.put("on" + number, on));
        EquiJoinDetection keys = EquiJoinDetection.of(join);
        if (keys.left().isEmpty()) return;
        lists.put("left" + number, named(keys.left()));
        lists.put("right" + number, named(keys.right()));
        keys.rest().ifPresent(rest -> expressions.put("rest" + number, rest));
    }

    private static List<NamedPlanExpression> named(List<PlanExpression> keys) {
        return keys.stream()
                .map(key -> new NamedPlanExpression(key.toString(), key, false, false))
                .toList();
    }

    /** The scan tables and how many rows are kept of each. */
    private Map<String, Object> tables() {
        Map<String, Object> tables = new LinkedHashMap<>();
        for (Source source : query.scope().running()) {
            if (source.isTable()) tables.put(source.id(), retained(source));
        }
        return tables;
    }

    private static long retained(Source table) {
        long asked = table.definition().options().retainSize().orElse(0L);
        if (asked > 0) return asked;
        return table.definition().sourceType().equals("file") ? ROWS_OF_FILE : 1;
    }
}
