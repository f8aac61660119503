// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.function.Function;
import io.millrace.api.function.HitFunction;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.engine.extension.Slot;
import io.millrace.plan.expression.PlanExpression.Call;
import java.util.List;

/** A call of a function that tells of earlier hits, with the count that it tells of. */
final class HitExpression extends CompiledExpression {
    private final Slot<Function> function;
    private boolean judged;
    private long hits;
    private long lastMillis;

    HitExpression(Call plan, Slot<Function> function) {
        super(plan);
        this.function = function;
    }

    /** Makes it count only the hits that it is told of. */
    void judge() {
        judged = true;
    }

    @Override
    public void evaluate(Row row, Value out) {
        out.setLong(((HitFunction) function.get()).value(hits, lastMillis));
        if (!judged) record(row);
    }

    void record(Row row) {
        hits++;
        lastMillis = row.timestamp();
    }

    Object save() {
        return List.of(hits, lastMillis);
    }

    void restore(Object state) {
        hits = (Long) ((List<?>) state).get(0);
        lastMillis = (Long) ((List<?>) state).get(1);
    }
}
