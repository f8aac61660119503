// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.join;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.Expression;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import java.util.Optional;

/** A condition on pairs of rows; without one every pair is accepted. */
final class Condition {
    private final Optional<Expression> test;
    private final Value result = new Value();

    Condition(Optional<Expression> test) {
        this.test = test;
    }

    /** @throws EvaluationException if the condition is neither true nor false */
    boolean accepts(Row pair) {
        if (test.isEmpty()) return true;
        test.get().evaluate(pair, result);
        if (result.isTrue()) return true;
        if (!result.isAbsent() && result.object() instanceof Boolean) return false;
        throw new EvaluationException("invalid join condition that returns non-bool value "
                + (result.isAbsent() ? "null" : result.kind().label() + "(" + result + ")"));
    }
}
