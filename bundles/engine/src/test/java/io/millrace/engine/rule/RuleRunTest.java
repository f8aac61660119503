// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import static io.millrace.engine.fake.Eventually.eventually;
import static io.millrace.engine.fake.Values.values;
import static io.millrace.engine.rule.RuleFixture.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.function.NullGuard;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Row;
import io.millrace.api.type.DataType.Scalar;
import io.millrace.api.type.Field;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.fake.Definitions;
import io.millrace.engine.fake.FakeExtension;
import io.millrace.engine.fake.FakeFunction;
import io.millrace.engine.fake.FakeRowSink;
import io.millrace.engine.fake.FakeRowSource;
import io.millrace.engine.fake.Instances;
import io.millrace.engine.fake.Providers;
import io.millrace.plan.stream.StreamKind;
import io.millrace.plan.stream.StreamStatement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What happens while a rule runs: its sources end, its sinks fail or are slow, its parts break. */
public class RuleRunTest {
    private static final String TWO_SINKS =
            "{\"id\":\"r\",\"sql\":\"SELECT * FROM s\",\"actions\":[{\"other\":{}},{\"fake\":{}}]}";

    private final RuleFixture fixture = new RuleFixture();
    private final Instances<FakeRowSink> otherSinks = new Instances<>(FakeRowSink::new);

    @Before
    public void install() {
        fixture.installSource();
        fixture.surroundings.install(ExtensionKind.SINK, "other", otherSinks);
    }

    @After
    public void close() {
        fixture.close();
    }

    private Object metric(String name) {
        return fixture.status("r").metrics().get(name);
    }

    @Test
    public void aBoundedSourceEndsItsRuleAfterEverythingWasSent() {
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        FakeRowSource source = fixture.sources.live();
        for (long i = 0; i < 50; i++) source.emit("a", i);
        source.out().end("");
        fixture.awaitState("r", "stopped", "done");
        assertThat(fixture.sinks.all.get(0).rows).hasSize(50);
        eventually(() -> assertThat(fixture.storedAsTriggered("r")).isFalse());
        assertThat(fixture.sources.open()).isZero();
        assertThat(fixture.sinks.open()).isZero();
        assertThat(metric("sink_fake_0_0_records_in_total")).isEqualTo(50L);
    }

    @Test
    public void aRuleThatEndedDoesNotRunInTheNextLife() {
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        fixture.sources.live().out().end("nothing more");
        fixture.awaitState("r", "stopped", "done: nothing more");
        eventually(() -> assertThat(fixture.storedAsTriggered("r")).isFalse());
        fixture.restartEngine();
        fixture.awaitState("r", "stopped", "");
    }

    @Test
    public void aRuleEndsWithTheLastOfItsSources() {
        fixture.rules.create(rule("r", "SELECT * FROM s,t"));
        eventually(() -> assertThat(subscribed()).hasSize(2));
        subscribed().get(0).out().end("");
        subscribed().get(1).emit("a", 1L);
        assertThat(fixture.status("r").state()).isEqualTo("running");
        subscribed().get(1).out().end("");
        fixture.awaitState("r", "stopped", "done");
    }

    private List<FakeRowSource> subscribed() {
        return fixture.sources.all.stream()
                .filter(source -> source.calls.contains("subscribe"))
                .toList();
    }

    @Test
    public void aFailingSinkHurtsNoOther() {
        fixture.rules.create(TWO_SINKS);
        otherSinks.live().sendFailure = new IOException("full");
        for (long i = 0; i < 3; i++) fixture.sources.live().emit("a", i);
        fixture.awaitResults(fixture.sinks.live(), values("a", 0L), values("a", 1L), values("a", 2L));
        assertThat(metric("sink_other_0_0_exceptions_total")).isEqualTo(3L);
        assertThat(metric("sink_other_0_0_last_exception")).isEqualTo("full");
        assertThat(metric("sink_fake_1_0_exceptions_total")).isEqualTo(0L);
        assertThat(fixture.status("r").state()).isEqualTo("running");
    }

    @Test
    public void aSinkThatCannotConnectStopsTheRuleByError() {
        Instances<FakeRowSink> broken = new Instances<>(() -> {
            FakeRowSink sink = new FakeRowSink();
            sink.connectFailure = new IOException("no such device");
            return sink;
        });
        fixture.surroundings.install(ExtensionKind.SINK, "broken", broken);
        fixture.rules.create("{\"id\":\"r\",\"sql\":\"SELECT * FROM s\",\"actions\":[{\"broken\":{}}]}");
        fixture.awaitState("r", "stopped by error", "no such device");
        assertThat(broken.open()).isZero();
        assertThat(fixture.sources.open()).isZero();
        assertThat(fixture.storedAsTriggered("r")).isTrue();
    }

    @Test
    public void aSourceThatCannotConnectStopsTheRuleByError() {
        Instances<FakeRowSource> broken = new Instances<>(() -> {
            FakeRowSource source = new FakeRowSource();
            source.connectFailure = new IOException("no such file");
            return source;
        });
        fixture.surroundings.extensions.add(Providers.of(ExtensionKind.SOURCE, "fake", 9, 1, broken, instance -> {}));
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        fixture.awaitState("r", "stopped by error", "no such file");
        assertThat(broken.open()).isZero();
        assertThat(fixture.sinks.open()).isZero();
    }

    @Test
    public void stoppingARuleThatStoppedByErrorLeavesItsError() {
        fixture.surroundings.install(ExtensionKind.SINK, "broken", () -> {
            FakeRowSink sink = new FakeRowSink();
            sink.connectFailure = new IOException("no such device");
            return sink;
        });
        fixture.rules.create("{\"id\":\"r\",\"sql\":\"SELECT * FROM s\",\"actions\":[{\"broken\":{}}]}");
        fixture.awaitState("r", "stopped by error", "no such device");
        fixture.rules.stop("r");
        fixture.awaitState("r", "stopped by error", "no such device");
        assertThat(fixture.storedAsTriggered("r")).isFalse();
    }

    @Test
    public void noEventReachesASinkBeforeItIsConnected() {
        CountDownLatch gate = new CountDownLatch(1);
        Instances<FakeRowSink> slow = new Instances<>(() -> {
            FakeRowSink sink = new FakeRowSink();
            sink.connectGate = gate;
            return sink;
        });
        fixture.surroundings.install(ExtensionKind.SINK, "slow", slow);
        fixture.rules.create("{\"id\":\"r\",\"sql\":\"SELECT * FROM s\",\"actions\":[{\"slow\":{}}]}");
        FakeRowSource source = fixture.sources.live();
        for (long i = 0; i < 10; i++) source.emit("a", i);
        gate.countDown();
        eventually(() -> assertThat(slow.all.get(0).rows).hasSize(10));
        assertThat(slow.all.get(0).calls).startsWith("provision", "connect", "send");
    }

    @Test
    public void aSlowSinkHoldsTheSourceBackAndLosesNothing() {
        CountDownLatch gate = new CountDownLatch(1);
        Instances<FakeRowSink> slow = new Instances<>(() -> {
            FakeRowSink sink = new FakeRowSink();
            sink.mayBlock = true;
            sink.sendGate = gate;
            return sink;
        });
        fixture.surroundings.install(ExtensionKind.SINK, "slow", slow);
        fixture.rules.create("{\"id\":\"r\",\"sql\":\"SELECT * FROM s\",\"actions\":[{\"slow\":{\"bufferLength\":4}}],"
                + "\"options\":{\"bufferLength\":4}}");
        FakeRowSource source = fixture.sources.live();
        Thread sender = new Thread(() -> {
            for (long i = 0; i < 100; i++) source.emit("a", i);
        });
        sender.start();
        eventually(() -> assertThat(sender.getState()).isEqualTo(Thread.State.WAITING));
        assertThat(slow.all.get(0).rows).isEmpty();
        gate.countDown();
        List<Map<String, Object>> expected = new ArrayList<>();
        for (long i = 0; i < 100; i++) expected.add(values("a", i));
        eventually(() -> assertThat(slow.all.get(0).rows).isEqualTo(expected));
        assertThat(metric("source_s_0_exceptions_total")).isEqualTo(0L);
    }

    @Test
    public void aSlowRuleMayDropItsOldestEventsAndCountsThem() {
        CountDownLatch gate = new CountDownLatch(1);
        Instances<FakeRowSink> slow = new Instances<>(() -> {
            FakeRowSink sink = new FakeRowSink();
            sink.sendGate = gate;
            return sink;
        });
        fixture.surroundings.install(ExtensionKind.SINK, "slow", slow);
        fixture.rules.create("{\"id\":\"r\",\"sql\":\"SELECT * FROM s\",\"actions\":[{\"slow\":{}}],"
                + "\"options\":{\"bufferLength\":4,\"disableBufferFullDiscard\":false}}");
        FakeRowSource source = fixture.sources.live();
        source.emit("a", 0L);
        eventually(() -> assertThat(slow.all.get(0).calls).contains("send"));
        for (long i = 1; i <= 10; i++) source.emit("a", i);
        assertThat(metric("source_s_0_exceptions_total")).isEqualTo(6L);
        assertThat(metric("source_s_0_last_exception")).isEqualTo("buffer full, drop message");
        assertThat(metric("source_s_0_dropped_total")).isEqualTo(6L);
        gate.countDown();
        eventually(() ->
                assertThat(slow.all.get(0).rows).extracting(row -> row.get("a")).containsExactly(0L, 7L, 8L, 9L, 10L));
    }

    @Test
    public void aSourceThatMayNotBeHeldBackMakesItsRuleDrop() {
        CountDownLatch gate = new CountDownLatch(1);
        fixture.surroundings.extensions.add(Providers.of(
                ExtensionKind.SOURCE,
                "fake",
                9,
                1,
                () -> {
                    FakeRowSource source = fixture.sources.get();
                    source.mayBeHeldBack = false;
                    return source;
                },
                instance -> {}));
        fixture.surroundings.install(ExtensionKind.SINK, "slow", () -> {
            FakeRowSink sink = new FakeRowSink();
            sink.sendGate = gate;
            return sink;
        });
        fixture.rules.create("{\"id\":\"r\",\"sql\":\"SELECT * FROM s\",\"actions\":[{\"slow\":{}}],"
                + "\"options\":{\"bufferLength\":4}}");
        FakeRowSource source = fixture.sources.live();
        for (long i = 0; i <= 20; i++) source.emit("a", i);
        assertThat((Long) metric("source_s_0_dropped_total")).isBetween(16L, 17L);
        gate.countDown();
    }

    @Test
    public void aRunTimeErrorGoesToTheSinksIfTheRuleWantsErrors() {
        fixture.surroundings.install(
                ExtensionKind.FUNCTION,
                "f",
                () -> new FakeFunction(NullGuard.NONE, arguments -> 1 / arguments.longAt(0)));
        fixture.rules.create(rule("r", "SELECT f(a) FROM s", ",\"options\":{\"sendError\":true}"));
        fixture.rules.create(rule("silent", "SELECT f(a) FROM t"));
        eventually(() -> assertThat(subscribed()).hasSize(2));
        subscribed().forEach(source -> {
            source.emit("a", 0L);
            source.emit("a", 1L);
        });
        eventually(() -> assertThat(fixture.sinks.all)
                .extracting(sink -> List.copyOf(sink.rows))
                .containsExactly(
                        List.of(values("error", "call func f error: / by zero"), values("result", 1L)),
                        List.of(values("result", 1L))));
        assertThat(metric("op_2_fake_0_exceptions_total")).isEqualTo(1L);
        assertThat(fixture.status("r").state()).isEqualTo("running");
    }

    @Test
    public void aDefectEndsItsRuleAlone() {
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        fixture.rules.create(rule("other", "SELECT * FROM t"));
        fixture.rules.watch("r", batch -> {
            throw new IllegalStateException("a defect");
        });
        eventually(() -> assertThat(subscribed()).hasSize(2));
        subscribed().forEach(source -> source.emit("a", 1L));
        fixture.awaitState("r", "stopped by error", "a defect");
        fixture.awaitState("other", "running", "");
        fixture.awaitResults(fixture.sinks.live(), values("a", 1L));
    }

    @Test
    public void rulesOverOneSharedStreamReadItsSourceOnce() {
        fixture.define("shared", "SHARED", true);
        fixture.rules.create(rule("r", "SELECT a FROM shared"));
        fixture.rules.create(rule("other", "SELECT b FROM shared"));
        assertThat(fixture.streams.columnsInUse("shared"))
                .hasValueSatisfying(columns -> assertThat(columns).containsExactlyInAnyOrder("a", "b"));
        fixture.sources.live().emit("a", 1L, "b", 2L);
        eventually(() -> assertThat(fixture.sinks.all)
                .allSatisfy(sink -> assertThat(sink.rows).hasSize(1)));
        assertThat(subscribed()).hasSize(1);
        fixture.rules.stop("r");
        assertThat(fixture.sources.open()).isEqualTo(1);
        assertThat(fixture.streams.columnsInUse("shared")).contains(List.of("b"));
        fixture.rules.stop("other");
        assertThat(fixture.sources.open()).isZero();
        assertThat(fixture.streams.columnsInUse("shared")).isEmpty();
    }

    @Test
    public void theEndOfASharedStreamEndsAllItsRules() {
        fixture.define("shared", "SHARED", true);
        fixture.rules.create(rule("r", "SELECT a FROM shared"));
        fixture.rules.create(rule("other", "SELECT b FROM shared"));
        fixture.sources.live().emit("a", 1L, "b", 2L);
        fixture.sources.live().out().end("");
        fixture.awaitState("r", "stopped", "done");
        fixture.awaitState("other", "stopped", "done");
        assertThat(fixture.sinks.all).allSatisfy(sink -> assertThat(sink.rows).hasSize(1));
    }

    @Test
    public void aSharedStreamLeavesStrictValidationToTheRulesThatReadTheColumn() {
        List<Field> fields = List.of(new Field("a", Scalar.BIGINT), new Field("b", Scalar.BIGINT));
        Object[] options = {"TYPE", "fake", "SHARED", true, "STRICT_VALIDATION", true};
        fixture.streams.execute(fixture.compiler.learn(
                "CREATE STREAM strict",
                new StreamStatement.Create(
                        Definitions.of(StreamKind.STREAM, "strict", fields, "CREATE STREAM strict", options))));
        fixture.rules.create(rule("r", "SELECT a FROM strict"));
        fixture.rules.create(rule("other", "SELECT a,b FROM strict"));
        fixture.sources.live().emit("a", 1L, "b", "no number");
        fixture.sources.live().emit("a", 2L, "b", 3L);
        FakeRowSink sink = fixture.sinks.all.get(0);
        FakeRowSink otherSink = fixture.sinks.all.get(1);
        eventually(() -> {
            assertThat(sink.rows).hasSize(2);
            assertThat(otherSink.rows).containsExactly(values("a", 2L, "b", 3L));
        });
    }

    /** Wants to be called at once. */
    private static final class HastyOperator extends FakeExtension implements Operator {
        private final List<Long> timers = new CopyOnWriteArrayList<>();

        @Override
        public void open(OperatorContext operators) {
            operators.setTimer(operators.clock().millis());
        }

        @Override
        public void row(Row row, Output out) {}

        @Override
        public void timer(long atMillis, Output out) {
            timers.add(atMillis);
        }
    }

    @Test
    public void anOperatorsTimerWaitsUntilItsRuleRuns() {
        Instances<HastyOperator> hasty = new Instances<>(HastyOperator::new);
        fixture.installFunction("");
        fixture.surroundings.extensions.add(Providers.of(ExtensionKind.OPERATOR, "fake", 1, 1, hasty, instance -> {}));
        fixture.rules.create(rule("r", "SELECT f(a) FROM s", ",\"triggered\":false"));
        assertThat(fixture.surroundings.clock.waiting()).isZero();

        fixture.rules.start("r");

        fixture.surroundings.clock.advance(1);
        eventually(() -> assertThat(hasty.all)
                .anySatisfy(operator -> assertThat(operator.timers).containsExactly(1_000L)));
    }
}
