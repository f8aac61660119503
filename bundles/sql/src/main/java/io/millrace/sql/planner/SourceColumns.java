// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.Query;
import io.millrace.sql.analyze.Source;
import java.util.List;
import java.util.Optional;

/** The columns that a query with several sources reads of one of them. */
final class SourceColumns {
    private SourceColumns() {}

    /** The columns, or empty for all. */
    static Optional<List<String>> of(Query query, Source source) {
        List<String> declared = source.definition().schema().names();
        boolean typed = !source.definition().schema().isSchemaless();
        ColumnUse use = ColumnUse.of(source.id());
        query.expressions().forEach(use::add);
        List<String> columns = use.columns().stream()
                .filter(column -> !typed || declared.contains(column))
                .toList();
        if (use.wildcards().isEmpty()) return Optional.of(columns);
        return typed ? Optional.of(declared(declared, columns, use.wildcards())) : Optional.empty();
    }

    private static List<String> declared(
            List<String> declared, List<String> used, List<PlanExpression.Wildcard> wildcards) {
        return declared.stream()
                .filter(column -> used.contains(column)
                        || wildcards.stream()
                                .anyMatch(wildcard -> !wildcard.except().contains(column)))
                .toList();
    }
}
