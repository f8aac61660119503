// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.expression.Expression;
import io.millrace.api.function.Function;
import io.millrace.engine.extension.Slot;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The calls of a pipeline that tell of earlier hits. A call has one count, also if other clauses use it by its alias. */
final class HitCalls {
    private final Map<Integer, HitExpression> bySite = new HashMap<>();

    Expression call(Call plan, Slot<Function> function) {
        return bySite.computeIfAbsent(plan.site(), site -> new HitExpression(plan, function));
    }

    /** The expression as a condition: calls in it count when they are told that it was met. */
    Expression condition(PlanExpression plan, Expression compiled) {
        List<HitExpression> calls = in(plan);
        calls.forEach(HitExpression::judge);
        return calls.isEmpty() ? compiled : new HitsExpression(compiled, calls);
    }

    /** The expression as a value. */
    Expression value(PlanExpression plan, Expression compiled) {
        List<HitExpression> calls = in(plan);
        return calls.isEmpty() ? compiled : new HitsExpression(compiled, calls);
    }

    private List<HitExpression> in(PlanExpression plan) {
        if (bySite.isEmpty()) return List.of();
        return Calls.all(plan)
                .map(call -> bySite.get(call.site()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
