// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.RowNames;
import io.millrace.plan.SourceNode;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.sql.analyze.Query;
import io.millrace.sql.analyze.Source;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans which columns, and members of them, a source must decode: those that the query reads, and no others. */
final class SourcePlanner {

    private SourcePlanner() {}

    static List<SourceNode> plan(Query query, PlanOptions options) {
        if (query.scope().isJoined()) return joined(query, options);
        MemberUse members = MemberUse.of(query.expressions());
        return query.scope().sources().stream()
                .map(source -> new SourceNode(
                        source.id(),
                        StructPruning.prune(source.definition(), members),
                        columns(query, source, options)))
                .toList();
    }

    private static List<SourceNode> joined(Query query, PlanOptions options) {
        MemberUse members = MemberUse.of(query.expressions());
        RowNames names = MetadataUse.in(query.expressions()) ? RowNames.QUALIFIED_WITH_METADATA : RowNames.QUALIFIED;
        return query.scope().running().stream()
                .map(source -> new SourceNode(
                        source.id(),
                        StructPruning.prune(source.definition(), members),
                        SourceColumns.of(query, source).map(columns -> withTime(columns, source, options)),
                        names))
                .toList();
    }

    private static List<String> withTime(List<String> columns, Source source, PlanOptions options) {
        Set<String> all = new LinkedHashSet<>(columns);
        if (options.time().eventTime())
            source.definition().options().timestamp().ifPresent(all::add);
        return List.copyOf(all);
    }

    private static Optional<List<String>> columns(Query query, Source source, PlanOptions options) {
        ColumnUse use = new ColumnUse();
        query.expressions().forEach(use::add);
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

    /** The declared columns in their order, without those that every wildcard leaves out and nothing else reads. */
    private static List<String> withWildcards(ColumnUse use, List<String> declared) {
        return declared.stream()
                .filter(column -> use.columns().contains(column)
                        || use.wildcards().stream()
                                .anyMatch(wildcard -> !wildcard.except().contains(column)))
                .toList();
    }
}
