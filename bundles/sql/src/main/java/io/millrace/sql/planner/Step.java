// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.PaneContents;
import io.millrace.plan.expression.PlanExpression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An operator before it has a place in a pipeline. */
record Step(
        String type,
        Map<String, Object> options,
        Map<String, PlanExpression> expressions,
        Map<String, List<NamedPlanExpression>> lists,
        Optional<PaneContents> contents) {

    static Step of(String type) {
        return new Step(type, Map.of(), Map.of(), Map.of(), Optional.empty());
    }

    Step with(Map<String, Object> moreOptions) {
        return new Step(type, moreOptions, expressions, lists, contents);
    }

    Step with(String name, PlanExpression expression) {
        Map<String, PlanExpression> more = new HashMap<>(expressions);
        more.put(name, expression);
        return new Step(type, options, more, lists, contents);
    }

    /** This step with an expression if there is one. */
    Step with(String name, Optional<PlanExpression> expression) {
        return expression.map(present -> with(name, present)).orElse(this);
    }

    Step withLists(Map<String, List<NamedPlanExpression>> moreLists) {
        return new Step(type, options, expressions, moreLists, contents);
    }

    Step collecting(PaneContents moreContents) {
        return new Step(type, options, expressions, lists, Optional.of(moreContents));
    }
}
