// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.Position;
import java.util.List;
import java.util.stream.Collectors;

/** The sources of a statement and their columns. */
public final class SourceScope {
    private final List<Source> sources;

    SourceScope(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    public List<Source> sources() {
        return sources;
    }

    boolean isSource(String qualifier) {
        return sources.stream().anyMatch(source -> source.answersTo(qualifier));
    }

    /** Whether every source has a schema. One without is enough to leave columns unchecked. */
    boolean isTyped() {
        return sources.stream().allMatch(Source::isTyped);
    }

    /**
     * A column by its name alone.
     *
     * @throws SqlException if all sources have schemas and none has the column
     */
    PlanExpression column(Position position, String name) {
        boolean exists = sources.stream()
                .anyMatch(source -> source.definition().schema().field(name).isPresent());
        if (isTyped() && !exists) {
            throw unknown(position, name, sources);
        }
        return PlanExpression.Column.of(name);
    }

    /**
     * A column of one source.
     *
     * @param qualifier name or alias of a source of this scope
     * @throws SqlException if the source has a schema without that column
     */
    PlanExpression column(Position position, String qualifier, String name) {
        List<Source> meant =
                sources.stream().filter(source -> source.answersTo(qualifier)).toList();
        boolean exists = meant.stream()
                .anyMatch(source -> !source.isTyped()
                        || source.definition().schema().field(name).isPresent());
        if (isTyped() && !exists) {
            throw unknown(position, name, meant);
        }
        return PlanExpression.Column.of(name);
    }

    private static SqlException unknown(Position position, String name, List<Source> sources) {
        List<String> columns = sources.stream()
                .flatMap(source -> source.definition().schema().names().stream())
                .toList();
        String streams =
                sources.stream().map(source -> source.reference().name()).collect(Collectors.joining(", "));
        return SqlException.plan(
                position,
                "unknown field " + name + Closest.hint(name, columns) + "; " + streams + " has "
                        + String.join(", ", columns));
    }
}
