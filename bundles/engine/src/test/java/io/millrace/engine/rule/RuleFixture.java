// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import static io.millrace.engine.fake.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.function.Function;
import io.millrace.api.function.NullGuard;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Provider;
import io.millrace.engine.fake.FakeCompiler;
import io.millrace.engine.fake.FakeFunction;
import io.millrace.engine.fake.FakeOperator;
import io.millrace.engine.fake.FakeRowSink;
import io.millrace.engine.fake.FakeRowSource;
import io.millrace.engine.fake.FakeStore;
import io.millrace.engine.fake.FakeSurroundings;
import io.millrace.engine.fake.Instances;
import io.millrace.engine.service.RuleStatus;
import io.millrace.engine.stream.StreamStore;
import io.millrace.engine.stream.Streams;
import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules over the streams {@code s} and {@code t} of type {@code fake}, with a sink of that type. */
final class RuleFixture implements AutoCloseable {
    final FakeSurroundings surroundings = new FakeSurroundings();
    final FakeStore store = new FakeStore();
    final FakeCompiler compiler = new FakeCompiler();
    final Streams streams = new Streams(new StreamStore(store), compiler);
    final Instances<FakeRowSource> sources = new Instances<>(FakeRowSource::new);
    final Instances<FakeRowSink> sinks = new Instances<>(FakeRowSink::new);
    final Instances<FakeOperator> operators = new Instances<>(FakeOperator::new);
    final Provider sink;
    final Provider operator;
    Rules rules = newRules();

    RuleFixture() {
        sink = surroundings.install(ExtensionKind.SINK, "fake", sinks);
        operator = surroundings.install(ExtensionKind.OPERATOR, "fake", operators);
        define("s");
        define("t");
    }

    void define(String name, Object... options) {
        Object[] all = java.util.Arrays.copyOf(options, options.length + 2);
        all[options.length] = "TYPE";
        all[options.length + 1] = "fake";
        streams.execute(compiler.create("CREATE STREAM " + name, StreamKind.STREAM, name, all));
    }

    private Rules newRules() {
        return new Rules(surroundings.environment, store, compiler, catalog(), streams);
    }

    /** The streams that were defined and the functions that are installed. */
    Catalog catalog() {
        return new Catalog() {
            @Override
            public Optional<StreamDefinition> stream(String name) {
                return streams.find(name);
            }

            @Override
            public Optional<Function> function(String name) {
                return surroundings
                        .extensions
                        .find(new ExtensionId(ExtensionKind.FUNCTION, name))
                        .map(provider -> (Function) provider.create().get());
            }

            @Override
            public Set<String> functionNames() {
                return Set.of();
            }

            @Override
            public boolean hasFormat(String name) {
                return true;
            }
        };
    }

    /** Another life of the engine with the same store. */
    void restartEngine() {
        rules.close();
        rules = newRules();
        rules.restore();
    }

    Provider installSource() {
        return surroundings.install(ExtensionKind.SOURCE, "fake", sources);
    }

    /** A function that puts a word before its argument. */
    Provider installFunction(String word) {
        return surroundings.install(
                ExtensionKind.FUNCTION,
                "f",
                () -> new FakeFunction(NullGuard.NONE, arguments -> word + arguments.get(0)));
    }

    static String rule(String id, String sql) {
        return rule(id, sql, "");
    }

    /** A rule with one sink and more members, each with a comma before it. */
    static String rule(String id, String sql, String more) {
        return "{\"id\":\"" + id + "\",\"sql\":\"" + sql + "\",\"actions\":[{\"fake\":{\"sendSingle\":true}}]" + more
                + "}";
    }

    RuleStatus status(String id) {
        return rules.status(id);
    }

    void awaitState(String id, String state, String message) {
        eventually(() -> {
            RuleStatus status = rules.status(id);
            assertThat(status.state() + ": " + status.message()).isEqualTo(state + ": " + message);
        });
    }

    /** Lets time go by until a rule that lacks something counts as waiting. */
    void awaitWaiting(String id, String message) {
        eventually(() -> {
            surroundings.clock.advance(2_000);
            RuleStatus status = rules.status(id);
            assertThat(status.state() + ": " + status.message()).isEqualTo("waiting: " + message);
        });
    }

    void awaitResults(FakeRowSink sink, Map<?, ?>... rows) {
        eventually(() -> assertThat(sink.rows).isEqualTo(java.util.List.of(rows)));
    }

    boolean storedAsTriggered(String id) {
        String text = store.get("rule", id).orElseThrow();
        return RuleDefinitionReader.read(text, Optional.of(id)).triggered();
    }

    @Override
    public void close() {
        rules.close();
        surroundings.close();
    }
}
