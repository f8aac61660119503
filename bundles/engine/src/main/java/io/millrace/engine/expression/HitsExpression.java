// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.expression.Expression;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import java.util.List;

/** An expression in which calls tell of earlier hits: passes hits on to them, and their counts into the state of the operator. */
final class HitsExpression extends CompiledExpression implements Checkpointed {
    private final Expression target;
    private final List<HitExpression> calls;

    HitsExpression(Expression target, List<HitExpression> calls) {
        super(target.text());
        this.target = target;
        this.calls = calls;
    }

    @Override
    public void evaluate(Row row, Value out) {
        target.evaluate(row, out);
    }

    @Override
    public void hit(Row row) {
        calls.forEach(call -> call.record(row));
    }

    @Override
    public Object save() {
        return calls.stream().map(HitExpression::save).toList();
    }

    @Override
    public void restore(Object state, int version) {
        for (int i = 0; i < calls.size(); i++) calls.get(i).restore(((List<?>) state).get(i));
    }
}
