// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.Position;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Bounds the size of expressions with their aliases written out. Aliases that use an alias twice double with each step, so that
 * a short text could stand for more than any machine can evaluate.
 */
final class ExpansionCheck {
    private static final int MAX_SIZE = 20_000;

    private final Map<PlanExpression, Integer> sizes = new IdentityHashMap<>();

    void check(Position position, PlanExpression expression) {
        if (size(expression) > MAX_SIZE) {
            throw SqlException.plan(
                    position, "with its aliases written out this expression has more than " + MAX_SIZE + " parts");
        }
    }

    /** The number of parts, or a number above the bound. */
    private int size(PlanExpression expression) {
        Integer known = sizes.get(expression);
        if (known == null) {
            known = 1;
            for (PlanExpression child : PlanTrees.children(expression)) {
                known = Math.min(MAX_SIZE + 1, known + size(child));
            }
            sizes.put(expression, known);
        }
        return known;
    }
}
