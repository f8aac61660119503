// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.SelectStatement;
import io.millrace.sql.tree.SourceReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the sources of a statement, and refuses those it cannot read. */
final class SourceCheck {
    private final Catalog catalog;
    private final PlanOptions options;

    SourceCheck(Catalog catalog, PlanOptions options) {
        this.catalog = catalog;
        this.options = options;
    }

    SourceScope scope(SelectStatement statement) {
        List<Source> sources = new ArrayList<>();
        sources.add(source(statement.from()));
        statement.joins().forEach(join -> sources.add(source(join.source())));
        if (sources.get(0).definition().isLookup()) {
            throw SqlException.plan(
                    statement.from().position(),
                    "the lookup table " + statement.from().name() + " cannot stand in FROM, it has to be joined");
        }
        checkStreams(statement, sources);
        checkNames(sources);
        return new SourceScope(sources);
    }

    private static void checkStreams(SelectStatement statement, List<Source> sources) {
        List<Source> streams =
                sources.stream().filter(source -> !source.isTable()).toList();
        if (streams.isEmpty()) {
            throw SqlException.plan(
                    statement.from().position(), "tables alone give no results, expected at least one stream");
        }
        if (streams.size() > 1 && statement.window().isEmpty()) {
            throw SqlException.plan(
                    streams.get(1).reference().position(),
                    "joining streams needs a window, such as GROUP BY TUMBLINGWINDOW(ss, 10)");
        }
    }

    /** A source joined with itself needs an alias, or nothing could tell its columns apart. */
    private static void checkNames(List<Source> sources) {
        Set<String> ids = new HashSet<>();
        for (Source source : sources) {
            if (!ids.add(source.id())) {
                throw SqlException.plan(
                        source.reference().position(),
                        "there are two sources named " + source.id() + ", expected an alias that is not used yet");
            }
            if (sources.size() > 1 && source.id().indexOf('.') >= 0) {
                throw SqlException.plan(source.reference().position(), "the alias " + source.id() + " has a dot in it");
            }
        }
    }

    private Source source(SourceReference reference) {
        StreamDefinition definition = catalog.stream(reference.name())
                .orElseThrow(() -> SqlException.plan(
                        reference.position(), "stream or table " + reference.name() + " is not found"));
        if (definition.options().isTemporary() && !options.temporary()) {
            throw SqlException.plan(
                    reference.position(), "the temporary stream " + reference.name() + " is for temporary rules only");
        }
        return new Source(reference, definition);
    }
}
