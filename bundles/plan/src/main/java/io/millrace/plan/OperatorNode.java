// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan;

import io.millrace.plan.expression.PlanExpression;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a plan.
 *
 * @param id unique and stable: an edited rule keeps the state of operators whose id and content did not change. Numbered in
 *     the order of the pipeline and named by type, such as {@code 3_filter}
 * @param type the operator extension that runs it
 * @param inputs ids of the nodes before it, or names of their {@link Outlets}
 * @param options plain values
 * @param expressions single expressions by name, such as {@code condition}
 * @param lists lists of named expressions by name, such as {@code fields}
 * @param contents what a window or aggregation collects
 */
public record OperatorNode(
        String id,
        String type,
        List<String> inputs,
        Map<String, Object> options,
        Map<String, PlanExpression> expressions,
        Map<String, List<NamedPlanExpression>> lists,
        Optional<PaneContents> contents) {
    public OperatorNode {
        inputs = List.copyOf(inputs);
        options = Map.copyOf(options);
        expressions = Map.copyOf(expressions);
        lists = Map.copyOf(lists);
    }
}
