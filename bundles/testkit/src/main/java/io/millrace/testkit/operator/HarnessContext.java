// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.operator;

import io.millrace.api.expression.Expression;
import io.millrace.api.expression.NamedExpression;
import io.millrace.api.function.Function;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.PaneFactory;
import io.millrace.api.time.Clock;
import io.millrace.engine.expression.ExpressionCompiler;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.pane.Panes;
import io.millrace.testkit.engine.HarnessProviders;
import io.millrace.testkit.plugin.FakeNodeContext;
import io.millrace.testkit.plugin.ManualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** What one instance is given: the expressions and panes of the real engine, and timers that end with the instance. */
final class HarnessContext extends FakeNodeContext implements OperatorContext {
    private final OperatorSetup setup;
    private final Map<String, Expression> expressions;
    private final Map<String, List<NamedExpression>> lists;
    private final PaneFactory panes;
    private final LongConsumer onTimer;
    private final List<Clock.Timer> timers = new ArrayList<>();

    HarnessContext(OperatorSetup setup, ManualClock clock, LongConsumer onTimer) {
        withClock(clock);
        this.setup = setup;
        this.onTimer = onTimer;
        Slots slots = new Slots(registry(setup));
        ExpressionCompiler compiler =
                new ExpressionCompiler(name -> slots.share(ExtensionKind.FUNCTION, name, Function.class));
        expressions = setup.expressions().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> compiler.compile(entry.getValue())));
        lists = setup.lists().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry ->
                                entry.getValue().stream().map(compiler::compile).toList()));
        panes = new Panes(compiler, slots).factory(setup.contents());
    }

    private static ExtensionRegistry registry(OperatorSetup setup) {
        ExtensionRegistry registry = new ExtensionRegistry();
        setup.functions()
                .forEach((name, function) ->
                        HarnessProviders.add(registry, ExtensionKind.FUNCTION, name, () -> function));
        return registry;
    }

    /** Takes all timers back. */
    void close() {
        timers.forEach(Clock.Timer::cancel);
    }

    @Override
    public void setTimer(long atMillis) {
        timers.add(clock().schedule(atMillis, () -> onTimer.accept(atMillis)));
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
    public boolean isEventTime() {
        return setup.isEventTime();
    }

    @Override
    public long startMillis() {
        return setup.startMillis();
    }
}
