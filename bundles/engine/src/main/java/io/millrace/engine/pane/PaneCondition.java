// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.Expression;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import java.util.Optional;

/** A condition that decides which of the rows of a window are collected. */
final class PaneCondition {
    private final Optional<Expression> condition;
    private final Value result = new Value();

    PaneCondition(Optional<Expression> condition) {
        this.condition = condition;
    }

    boolean isPresent() {
        return condition.isPresent();
    }

    /** @throws EvaluationException if the condition fails or is not boolean */
    boolean accepts(Row row) {
        if (condition.isEmpty()) return true;
        try {
            condition.get().evaluate(row, result);
        } catch (EvaluationException failure) {
            throw new EvaluationException("run Where error: " + failure.getMessage());
        }
        if (result.isTrue()) return true;
        if (result.isAbsent() || result.kind() == Kind.BOOLEAN) return false;
        throw new EvaluationException("run Where error: invalid condition that returns non-bool value "
                + result.kind().label() + "(" + result + ")");
    }
}
