// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.internal;

import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.stream.StreamStatement;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.DefinitionStatement;

/** Refuses definitions whose format is not installed. */
final class FormatCheck {

    private FormatCheck() {}

    static void check(DefinitionStatement statement, Catalog catalog) {
        if (!(statement.statement() instanceof StreamStatement.Create create)) {
            return;
        }
        String format = create.definition().options().formatOrDefault();
        boolean stated = create.definition().options().format().isPresent();
        if (stated && !format.equals("binary") && !catalog.hasFormat(format)) {
            throw SqlException.definition(statement.position(), "the format " + format + " is not installed");
        }
    }
}
