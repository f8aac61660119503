// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.Query;
import java.util.List;

/** Holds rows back where a call in the select list names the time until which they are held. */
final class HoldStage {
    private static final int END = 1;
    private static final int NOW = 2;

    private HoldStage() {}

    static void add(Stages stages, Pipeline pipeline) {
        Query query = stages.query();
        query.items().stream()
                .map(NamedPlanExpression::expression)
                .filter(query.calls()::holdsRows)
                .forEach(call -> pipeline.add(hold(stages, ((PlanExpression.Analytic) call).arguments())));
    }

    private static Step hold(Stages stages, List<PlanExpression> arguments) {
        return Step.of("hold")
                .with("until", stages.behindGrouping(arguments.get(END)))
                .with("now", stages.behindGrouping(arguments.get(NOW)));
    }
}
