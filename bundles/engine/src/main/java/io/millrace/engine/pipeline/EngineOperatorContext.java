// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.api.expression.Expression;
import io.millrace.api.expression.NamedExpression;
import io.millrace.api.operator.LookupTable;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.PaneFactory;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.EngineNodeContext;
import io.millrace.engine.node.Environment;
import io.millrace.plan.OperatorNode;
import io.millrace.plan.PaneContents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** What one operator of a pipeline is given. */
final class EngineOperatorContext extends EngineNodeContext implements OperatorContext {
    private final Map<String, Expression> expressions;
    private final Map<String, List<NamedExpression>> lists;
    private final PaneFactory panes;
    private final LongConsumer timers;
    private final Runnable wake;
    private final boolean eventTime;
    private final long startMillis;
    private final long mostKept;

    EngineOperatorContext(
            Environment environment,
            PipelineSettings settings,
            OperatorNode node,
            NodeMetrics metrics,
            Compiled compiled) {
        super(environment, settings.ruleId(), node.id(), metrics);
        this.expressions = node.expressions().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> compiled.compiler().condition(entry.getValue())));
        this.lists = node.lists().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(compiled.compiler()::compile)
                                .toList()));
        this.panes = compiled.panes().factory(node.contents().orElse(PaneContents.rows()));
        this.timers = compiled.timers();
        this.wake = compiled.wake();
        this.eventTime = settings.time().eventTime();
        this.startMillis = settings.startMillis();
        this.mostKept = settings.mostKept();
    }

    @Override
    public Optional<Expression> expression(String name) {
        return Optional.ofNullable(expressions.get(name));
    }

    @Override
    public List<NamedExpression> expressions(String name) {
        return lists.getOrDefault(name, List.of());
    }

    @Override
    public PaneFactory panes() {
        return panes;
    }

    @Override
    public void setTimer(long atMillis) {
        timers.accept(atMillis);
    }

    @Override
    public void wake() {
        wake.run();
    }

    @Override
    public LookupTable lookupTable(String name) {
        return environment().lookups().require(name, environment());
    }

    @Override
    public boolean isEventTime() {
        return eventTime;
    }

    @Override
    public long mostKept() {
        return mostKept;
    }

    @Override
    public long startMillis() {
        return startMillis;
    }
}
