// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.internal;

import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.stream.StreamStatement;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.DefinitionStatement;
import java.util.Set;

/**
 * Refuses definitions whose format is unknown. The formats of the dialect may be named before their bundles are there; the
 * rules that read such a stream wait for them.
 */
final class FormatCheck {

    private static final Set<String> DIALECT = Set.of("json", "binary", "delimited", "urlencoded", "protobuf");

    private FormatCheck() {}

    static void check(DefinitionStatement statement, Catalog catalog) {
        if (!(statement.statement() instanceof StreamStatement.Create create)) {
            return;
        }
        String format = create.definition().options().formatOrDefault();
        boolean stated = create.definition().options().format().isPresent();
        if (stated && !DIALECT.contains(format) && !catalog.hasFormat(format)) {
            throw SqlException.definition(statement.position(), "the format " + format + " is not installed");
        }
    }
}
