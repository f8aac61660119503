// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.engine.expression.Calls;
import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.OperatorNode;
import io.millrace.plan.Plan;
import java.util.List;
import java.util.Set;

/**
 * Plans that are done with a row in no time, whatever the row: filters and projections without functions, which could be
 * anybody's. Only these run in the place of their stream, since all rules of the stream wait for them.
 */
final class QuickPlan {
    private static final Set<String> OPERATORS = Set.of("filter", "project");

    private QuickPlan() {}

    static boolean is(Plan plan) {
        return plan.operators().stream().allMatch(QuickPlan::isQuick);
    }

    private static boolean isQuick(OperatorNode node) {
        return OPERATORS.contains(node.type())
                && node.expressions().values().stream().noneMatch(Calls::in)
                && node.lists().values().stream()
                        .flatMap(List::stream)
                        .map(NamedPlanExpression::expression)
                        .noneMatch(Calls::in);
    }
}
