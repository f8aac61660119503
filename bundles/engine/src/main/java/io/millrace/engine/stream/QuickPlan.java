// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.engine.expression.Calls;
import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.OperatorNode;
import io.millrace.plan.Plan;
import java.util.List;

/**
 * Plans that are done with a row in no time, whatever the row: a filter and a projection without functions, which could be
 * anybody's. Only these run in the place of their stream, since all rules of the stream wait for them.
 */
final class QuickPlan {
    private QuickPlan() {}

    /** @param filtered whether the plan begins with a filter */
    static boolean is(Plan plan, boolean filtered) {
        List<String> types = plan.operators().stream().map(OperatorNode::type).toList();
        return types.equals(filtered ? List.of("filter", "project") : List.of("project"))
                && plan.sinks().isEmpty()
                && plan.operators().stream().noneMatch(QuickPlan::calls);
    }

    private static boolean calls(OperatorNode node) {
        return node.expressions().values().stream().anyMatch(Calls::in)
                || node.lists().values().stream()
                        .flatMap(List::stream)
                        .map(NamedPlanExpression::expression)
                        .anyMatch(Calls::in);
    }
}
