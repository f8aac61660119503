// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.SelectStatement;
import io.millrace.sql.tree.SourceReference;
import java.util.List;

/** Finds the sources of a statement, and refuses those it cannot read. */
final class SourceCheck {
    private final Catalog catalog;
    private final PlanOptions options;

    SourceCheck(Catalog catalog, PlanOptions options) {
        this.catalog = catalog;
        this.options = options;
    }

    SourceScope scope(SelectStatement statement) {
        Source from = source(statement.from());
        statement.joins().forEach(join -> source(join.source()));
        if (!statement.joins().isEmpty()) {
            throw Unsupported.error(statement.joins().get(0).position(), "JOIN");
        }
        if (from.definition().kind() == StreamKind.TABLE) {
            throw Unsupported.error(statement.from().position(), "a table in FROM");
        }
        return new SourceScope(List.of(from));
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
