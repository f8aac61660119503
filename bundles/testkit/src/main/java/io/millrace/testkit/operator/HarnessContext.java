// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.operator;

import io.millrace.api.connection.Connection;
import io.millrace.api.connection.ConnectionState;
import io.millrace.api.expression.Expression;
import io.millrace.api.expression.NamedExpression;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.PaneFactory;
import io.millrace.api.option.Options;
import io.millrace.api.time.Clock;
import io.millrace.engine.expression.ExpressionCompiler;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.extension.Provider;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.pane.Panes;
import io.millrace.testkit.plugin.FakeNodeContext;
import io.millrace.testkit.plugin.ManualClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** What one instance is given: the expressions and panes of the real engine, and timers that end with the instance. */
final class HarnessContext implements OperatorContext {
    private final FakeNodeContext node;
    private final OperatorSetup setup;
    private final Map<String, Expression> expressions;
    private final Map<String, List<NamedExpression>> lists;
    private final PaneFactory panes;
    private final LongConsumer onTimer;
    private final List<Clock.Timer> timers = new ArrayList<>();

    HarnessContext(OperatorSetup setup, ManualClock clock, LongConsumer onTimer) {
        this.node = new FakeNodeContext().withClock(clock);
        this.setup = setup;
        this.onTimer = onTimer;
        Slots slots = new Slots(registry(setup));
        ExpressionCompiler compiler =
                new ExpressionCompiler(name -> slots.share(ExtensionKind.FUNCTION, name, ScalarFunction.class));
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
        Provider.Order order = new Provider.Order(0, 0L, 0);
        setup.functions().forEach((name, function) -> {
            ExtensionId id = new ExtensionId(ExtensionKind.FUNCTION, name);
            registry.add(new Provider(id, "test", "1.0.0", order, () -> function, released -> {}));
        });
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

    @Override
    public String ruleId() {
        return node.ruleId();
    }

    @Override
    public String nodeId() {
        return node.nodeId();
    }

    @Override
    public ManualClock clock() {
        return node.clock();
    }

    @Override
    public Executor blockingTasks() {
        return node.blockingTasks();
    }

    @Override
    public Path dataFolder() {
        return node.dataFolder();
    }

    @Override
    public <C extends Connection> C connection(String type, Class<C> client, Options options) {
        return node.connection(type, client, options);
    }

    @Override
    public void connectionState(ConnectionState state, String message) {
        node.connectionState(state, message);
    }

    @Override
    public void report(Exception error) {
        node.report(error);
    }
}
