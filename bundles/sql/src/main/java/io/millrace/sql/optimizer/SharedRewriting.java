// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.optimizer;

import io.millrace.plan.expression.PlanExpression;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Rewrites expressions so that what was one object stays one object: uses of an alias share the value of their select item by
 * that.
 */
final class SharedRewriting implements UnaryOperator<PlanExpression> {
    private final Map<PlanExpression, PlanExpression> done = new IdentityHashMap<>();
    private final UnaryOperator<PlanExpression> rewriting;

    SharedRewriting(UnaryOperator<PlanExpression> rewriting) {
        this.rewriting = rewriting;
    }

    @Override
    public PlanExpression apply(PlanExpression expression) {
        PlanExpression known = done.get(expression);
        if (known != null) return known;
        PlanExpression result = rewriting.apply(expression);
        // Equal means unchanged; the old object then stands for all its uses.
        PlanExpression kept = result.equals(expression) ? expression : result;
        done.put(expression, kept);
        return kept;
    }
}
