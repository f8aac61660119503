// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.expression.Expression;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;

/** What all evaluators share. */
abstract class CompiledExpression implements Expression {
    private final String text;
    private final Value condition = new Value();

    CompiledExpression(Object text) {
        this.text = text.toString();
    }

    @Override
    public boolean isTrue(Row row) {
        evaluate(row, condition);
        return condition.isTrue();
    }

    @Override
    public final String text() {
        return text;
    }

    @Override
    public final String toString() {
        return text;
    }
}
