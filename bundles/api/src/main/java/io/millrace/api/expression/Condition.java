// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.expression;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;

/**
 * What a clause demands of rows. An expression that fails, or is neither true nor false, is an error of the clause.
 *
 * <p><b>Threads:</b> confined to the pipeline of its expression.
 */
public final class Condition {
    private final Expression expression;
    private final String clause;
    private final boolean nullIsFalse;
    private final Value result = new Value();

    private Condition(Expression expression, String clause, boolean nullIsFalse) {
        this.expression = expression;
        this.clause = clause;
        this.nullIsFalse = nullIsFalse;
    }

    /** WHERE and what is like it: null and missing count as false. */
    public static Condition where(Expression expression) {
        return new Condition(expression, "Where", true);
    }

    /** HAVING: null and missing are errors, as in eKuiper. */
    public static Condition having(Expression expression) {
        return new Condition(expression, "Having", false);
    }

    /** @throws EvaluationException if it is neither true nor false; the message names the clause */
    public boolean accepts(Row row) {
        try {
            expression.evaluate(row, result);
        } catch (EvaluationException failure) {
            throw new EvaluationException("run " + clause + " error: " + failure.getMessage());
        }
        if (result.kind() == Kind.BOOLEAN) return result.isTrue();
        if (nullIsFalse && result.isAbsent()) return false;
        throw new EvaluationException("run " + clause + " error: invalid condition that returns non-bool value "
                + result.kind().label() + "(" + result + ")");
    }
}
