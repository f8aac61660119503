// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.api.error.PluginMissingException;
import io.millrace.engine.expression.Calls;
import io.millrace.engine.expression.ExpressionCompiler;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.pipeline.Pipeline;
import io.millrace.plan.OperatorNode;
import io.millrace.plan.Plan;
import io.millrace.plan.SourceNode;
import io.millrace.plan.expression.PlanExpression;
import java.util.List;
import java.util.Optional;

/**
 * The condition of a filter that comes first in a rule: rows for which it is false have no effect but on the counters of that
 * filter.
 *
 * @param expression of the condition
 * @param filter counts at the filter
 */
public record HeadCondition(PlanExpression expression, NodeMetrics filter) {
    private static final String FILTER = "filter";

    /** The condition at the head of one source of a rule, if the rule does nothing to a row before it. */
    static Optional<HeadCondition> of(Pipeline pipeline, SourceNode source) {
        Plan plan = pipeline.plan();
        List<OperatorNode> first = plan.operators().stream()
                .filter(node -> node.inputs().contains(source.id()))
                .toList();
        boolean shown = plan.output().equals(source.id())
                || plan.sinks().stream().anyMatch(sink -> sink.inputs().contains(source.id()));
        if (first.size() != 1 || shown) return Optional.empty();
        OperatorNode head = first.get(0);
        if (!head.type().equals(FILTER) || !head.inputs().equals(List.of(source.id()))) return Optional.empty();
        return Optional.ofNullable(head.expressions().get("condition"))
                .map(condition -> new HeadCondition(
                        condition, pipeline.metrics().get(plan.operators().indexOf(head))));
    }

    /** Whether it can be judged outside of the rule: without functions, it depends on the row alone. */
    boolean dependsOnRowAlone() {
        return !Calls.in(expression);
    }

    /** Judges it outside of the rule. */
    RowGuard guard() {
        ExpressionCompiler compiler = new ExpressionCompiler(name -> {
            throw new PluginMissingException("function", name);
        });
        return new RowGuard(compiler.compile(expression));
    }
}
