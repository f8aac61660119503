// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.expression.Condition;
import io.millrace.api.expression.Expression;
import io.millrace.api.row.Row;
import java.util.Optional;

/** A condition that decides which of the rows of a window are collected; without one all are. */
final class PaneCondition {
    private final Optional<Condition> condition;

    PaneCondition(Optional<Expression> condition) {
        this.condition = condition.map(Condition::where);
    }

    boolean isPresent() {
        return condition.isPresent();
    }

    /** @throws io.millrace.api.error.EvaluationException if the condition fails or is not boolean */
    boolean accepts(Row row) {
        return condition.isEmpty() || condition.get().accepts(row);
    }
}
