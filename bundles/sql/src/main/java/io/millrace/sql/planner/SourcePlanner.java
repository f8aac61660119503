// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.SourceNode;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.sql.analyze.Query;
import io.millrace.sql.analyze.Source;
import java.util.List;
import java.util.Optional;

/** Plans which columns a source must decode: those that the query reads, and no others. */
final class SourcePlanner {

    private SourcePlanner() {}

    static List<SourceNode> plan(Query query, PlanOptions options) {
        return query.scope().sources().stream()
                .map(source -> new SourceNode(source.id(), source.definition(), columns(query, source, options)))
                .toList();
    }

    private static Optional<List<String>> columns(Query query, Source source, PlanOptions options) {
        ColumnUse use = use(query);
        if (options.time().eventTime()) {
            source.definition().options().timestamp().ifPresent(use::add);
        }
        if (use.wildcards().isEmpty()) {
            return Optional.of(use.columns());
        }
        return source.definition().schema().isSchemaless()
                ? Optional.empty()
                : Optional.of(withWildcards(use, source.definition().schema().names()));
    }

    private static ColumnUse use(Query query) {
        ColumnUse use = new ColumnUse();
        query.items().forEach(item -> use.add(item.expression()));
        query.where().ifPresent(use::add);
        query.filter().ifPresent(use::add);
        query.keys().forEach(use::add);
        query.having().ifPresent(use::add);
        query.sorting().forEach(key -> use.add(key.expression()));
        return use;
    }

    /** The declared columns in their order, without those that every wildcard leaves out and nothing else reads. */
    private static List<String> withWildcards(ColumnUse use, List<String> declared) {
        return declared.stream()
                .filter(column -> use.columns().contains(column)
                        || use.wildcards().stream()
                                .anyMatch(wildcard -> !wildcard.except().contains(column)))
                .toList();
    }
}
