// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.expression.PlanExpression;
import java.util.Optional;

/** Keeps the rows that meet a condition: WHERE, and the FILTER of a window. */
final class FilterStage {

    private FilterStage() {}

    static void add(Optional<PlanExpression> condition, Pipeline pipeline) {
        condition.ifPresent(test -> pipeline.add(Step.of("filter").with("condition", test)));
    }
}
