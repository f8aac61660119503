// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.PlanTrees;
import java.util.List;

/** Whether expressions read the metadata of events. */
final class MetadataUse {
    private MetadataUse() {}

    static boolean in(List<PlanExpression> expressions) {
        return expressions.stream()
                .anyMatch(expression ->
                        expression instanceof PlanExpression.Metadata || in(PlanTrees.children(expression)));
    }
}
