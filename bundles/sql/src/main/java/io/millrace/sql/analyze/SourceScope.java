// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.Position;
import java.util.List;
import java.util.Optional;
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

    /** The sources that run with the rule: all but lookup tables. */
    public List<Source> running() {
        return sources.stream()
                .filter(source -> !source.definition().isLookup())
                .toList();
    }

    public List<Source> streams() {
        return sources.stream().filter(source -> !source.isTable()).toList();
    }

    /** Whether rows hold columns of several sources. */
    public boolean isJoined() {
        return sources.size() > 1;
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
     * @throws SqlException if all sources have schemas and none has the column, or several have
     */
    PlanExpression column(Position position, String name) {
        boolean exists = sources.stream()
                .anyMatch(source -> source.definition().schema().field(name).isPresent());
        if (isTyped() && !exists) {
            throw unknown(position, name, sources);
        }
        return isJoined() && isTyped() ? onlyOne(position, name) : PlanExpression.Column.of(name);
    }

    private PlanExpression onlyOne(Position position, String name) {
        List<String> owners = sources.stream()
                .filter(source -> source.definition().schema().field(name).isPresent())
                .map(Source::id)
                .toList();
        if (owners.size() > 1) {
            throw SqlException.plan(
                    position,
                    "ambiguous field " + name + "; " + String.join(", ", owners) + " have it, expected " + owners.get(0)
                            + "." + name + " or the like");
        }
        return new PlanExpression.Column(Optional.of(owners.get(0)), name);
    }

    /**
     * The id of the source that a qualifier means.
     *
     * @throws SqlException if it means several
     */
    private String only(Position position, String qualifier, List<Source> meant) {
        if (meant.size() == 1) return meant.get(0).id();
        throw SqlException.plan(
                position,
                "ambiguous source " + qualifier + ", expected one of the aliases "
                        + meant.stream().map(Source::id).collect(Collectors.joining(", ")));
    }

    /** The id of the source that a qualifier means, empty if there is one source only. */
    Optional<String> qualifier(Position position, String qualifier) {
        return isJoined() ? Optional.of(only(position, qualifier, meant(qualifier))) : Optional.empty();
    }

    /** A source's own id wins over the name of a stream that has an alias. */
    private List<Source> meant(String qualifier) {
        List<Source> exact =
                sources.stream().filter(source -> source.id().equals(qualifier)).toList();
        return exact.isEmpty()
                ? sources.stream().filter(source -> source.answersTo(qualifier)).toList()
                : exact;
    }

    /**
     * A column of one source.
     *
     * @param qualifier name or alias of a source of this scope
     * @throws SqlException if the source has a schema without that column
     */
    PlanExpression column(Position position, String qualifier, String name) {
        List<Source> meant = meant(qualifier);
        boolean exists = meant.stream()
                .anyMatch(source -> !source.isTyped()
                        || source.definition().schema().field(name).isPresent());
        if (isTyped() && !exists) {
            throw unknown(position, name, meant);
        }
        return new PlanExpression.Column(qualifier(position, qualifier), name);
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
