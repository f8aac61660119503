// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.api.expression.Expression;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;

/** Keeps rows that a rule would filter out at once from being handed to it. */
final class RowGuard {
    private final Expression condition;
    private final Value result = new Value();

    RowGuard(Expression condition) {
        this.condition = condition;
    }

    /** Whether the rule has to see the row: its condition is true, or fails, which the rule counts as its error. */
    boolean lets(Row row) {
        try {
            condition.evaluate(row, result);
        } catch (RuntimeException failure) {
            return true;
        }
        return !result.isAbsent() && (result.kind() != Kind.BOOLEAN || result.isTrue());
    }
}
