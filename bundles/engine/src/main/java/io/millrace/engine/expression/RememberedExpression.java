// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.expression.Expression;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;

/** Evaluates an expression once for each row, however many places use it: a select item that other clauses name. */
final class RememberedExpression extends CompiledExpression {
    private final Expression target;
    private final Value result = new Value();
    private Row row;
    private long generation;

    RememberedExpression(Expression target) {
        super(target.text());
        this.target = target;
    }

    @Override
    public void evaluate(Row current, Value out) {
        if (current != row || current.generation() != generation) {
            target.evaluate(current, result);
            row = current;
            generation = current.generation();
        }
        out.set(result);
    }
}
