// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conditions taken apart at their outermost ANDs. */
final class Conjuncts {
    private Conjuncts() {}

    static List<PlanExpression> of(PlanExpression condition) {
        List<PlanExpression> parts = new ArrayList<>();
        collect(condition, parts);
        return parts;
    }

    private static void collect(PlanExpression condition, List<PlanExpression> parts) {
        if (condition instanceof PlanExpression.Binary binary && binary.operator() == BinaryOperator.AND) {
            collect(binary.left(), parts);
            collect(binary.right(), parts);
        } else {
            parts.add(condition);
        }
    }

    /** The condition that all parts are true, empty if there is none. */
    static Optional<PlanExpression> all(List<PlanExpression> parts) {
        return parts.stream().reduce((left, right) -> new PlanExpression.Binary(BinaryOperator.AND, left, right));
    }
}
