// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import static io.millrace.engine.fake.Eventually.eventually;
import static io.millrace.engine.fake.Values.values;
import static io.millrace.engine.rule.RuleFixture.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Provider;
import io.millrace.engine.fake.CountingOperator;
import io.millrace.engine.fake.FakeRowSink;
import io.millrace.engine.fake.FakeRowSource;
import io.millrace.engine.fake.NumberSource;
import io.millrace.engine.fake.Providers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.After;
import org.junit.Test;

/** Extensions are exchanged while a rule runs: it does not restart, and every event comes out exactly once. */
public class RuleExchangeTest {
    private static final int MANY = 20_000;

    private final RuleFixture fixture = new RuleFixture();

    @After
    public void close() {
        fixture.close();
    }

    private Provider install(ExtensionKind kind, String name, int version, Supplier<?> create) {
        Provider provider = Providers.of(kind, name, 0, version, create, instance -> {});
        fixture.surroundings.extensions.add(provider);
        return provider;
    }

    /** As a framework does when a bundle is updated: the old service goes first. */
    private void update(Provider old, Runnable install) {
        fixture.surroundings.extensions.remove(old);
        assertThat(old.uses().awaitNone(10_000))
                .as("the old instance was given back")
                .isTrue();
        install.run();
    }

    private List<Map<String, Object>> results() {
        return fixture.sinks.all.stream().flatMap(sink -> sink.rows.stream()).toList();
    }

    @Test
    public void anUpdatedFunctionIsUsedForTheNextEventAndNothingElseChanges() {
        fixture.installSource();
        Provider old = fixture.installFunction("old ");
        fixture.rules.create(rule("r", "SELECT f(a) FROM s"));
        FakeRowSource source = fixture.sources.live();
        FakeRowSink sink = fixture.sinks.live();
        source.emit("a", 1L);
        fixture.awaitResults(sink, values("result", "old 1"));
        fixture.surroundings.clock.advance(500);
        update(old, () -> fixture.installFunction("new "));
        source.emit("a", 2L);
        fixture.awaitResults(sink, values("result", "old 1"), values("result", "new 2"));
        assertThat(fixture.status("r").state()).isEqualTo("running");
        assertThat(fixture.status("r").lastStartMillis()).isEqualTo(1_000);
        assertThat(fixture.status("r").metrics()).containsEntry("source_s_0_records_in_total", 2L);
        assertThat(source.calls).doesNotContain("close");
        assertThat(sink.calls).doesNotContain("close");
    }

    @Test
    public void eventsOfTheGapAreHeldAndProcessedByTheNewVersion() {
        fixture.installSource();
        Provider old = fixture.installFunction("old ");
        fixture.rules.create(rule("r", "SELECT f(a) FROM s"));
        FakeRowSource source = fixture.sources.live();
        update(old, () -> {
            source.emit("a", 1L);
            source.emit("a", 2L);
            assertThat(fixture.status("r").state()).isEqualTo("running");
            assertThat(results()).isEmpty();
            fixture.installFunction("new ");
        });
        fixture.awaitResults(fixture.sinks.live(), values("result", "new 1"), values("result", "new 2"));
    }

    @Test
    public void aRuleThatWaitedGoesOnFromItsStateAndItsEvents() {
        fixture.installSource();
        Provider old = counting("old", 1, 1);
        fixture.rules.create(rule("r", "SELECT f(a) FROM s"));
        FakeRowSource source = fixture.sources.live();
        source.emit("a", 1L);
        eventually(() -> assertThat(results()).hasSize(1));
        fixture.surroundings.extensions.remove(old);
        source.emit("a", 2L);
        fixture.awaitWaiting("r", "PLUGIN_MISSING: operator fake");
        assertThat(fixture.rules.list().get(0).status()).isEqualTo("waiting");
        source.emit("a", 3L);
        counting("back", 1, 1);
        fixture.awaitState("r", "running", "");
        eventually(() -> assertThat(results())
                .containsExactly(
                        values("n", 1L, "by", "old"), values("n", 2L, "by", "back"), values("n", 3L, "by", "back")));
        assertThat(fixture.status("r").lastStartMillis()).isEqualTo(1_000);
    }

    /** In place of the usual operator, whose call is not evaluated. */
    private Provider counting(String version, int stateVersion, int oldestReadable) {
        if (fixture.surroundings.extensions.names(ExtensionKind.FUNCTION).isEmpty()) fixture.installFunction("");
        fixture.surroundings.extensions.remove(fixture.operator);
        return install(
                ExtensionKind.OPERATOR,
                "fake",
                stateVersion,
                () -> new CountingOperator(version, stateVersion, oldestReadable));
    }

    @Test
    public void anOperatorThatCannotReadTheStateLeavesTheOldOneInUse() {
        fixture.installSource();
        counting("old", 1, 1);
        fixture.rules.create(rule("r", "SELECT f(a) FROM s"));
        FakeRowSource source = fixture.sources.live();
        source.emit("a", 1L);
        eventually(() -> assertThat(results()).hasSize(1));
        counting("picky", 2, 2);
        fixture.awaitState(
                "r",
                "running",
                "operator fake 2.0.0 cannot go on: state of version 1 is too old; version 1.0.0 stays in use");
        source.emit("a", 2L);
        eventually(() ->
                assertThat(results()).containsExactly(values("n", 1L, "by", "old"), values("n", 2L, "by", "old")));
    }

    @Test
    public void anOperatorThatCannotReadTheStateBeginsEmptyIfTheOldOneIsGone() {
        fixture.installSource();
        Provider old = counting("old", 1, 1);
        fixture.rules.create(rule("r", "SELECT f(a) FROM s"));
        FakeRowSource source = fixture.sources.live();
        source.emit("a", 1L);
        eventually(() -> assertThat(results()).hasSize(1));
        update(old, () -> counting("picky", 2, 2));
        fixture.awaitState(
                "r",
                "running",
                "operator fake 2.0.0 cannot go on: state of version 1 is too old; it began without its state");
        source.emit("a", 2L);
        eventually(() ->
                assertThat(results()).containsExactly(values("n", 1L, "by", "old"), values("n", 1L, "by", "picky")));
    }

    @Test
    public void whatWaitsForASinkIsSentByTheNewOne() {
        fixture.installSource();
        fixture.surroundings.extensions.remove(fixture.sink);
        FakeRowSink slow = new FakeRowSink();
        slow.mayBlock = true;
        slow.sendGate = new CountDownLatch(1);
        Provider old = install(ExtensionKind.SINK, "fake", 1, () -> slow);
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        FakeRowSource source = fixture.sources.live();
        for (long i = 1; i <= 3; i++) source.emit("a", i);
        eventually(() -> assertThat(slow.calls).contains("send"));
        fixture.surroundings.extensions.remove(old);
        slow.sendGate.countDown();
        assertThat(old.uses().awaitNone(10_000)).isTrue();
        assertThat(slow.calls).endsWith("close");
        FakeRowSink next = new FakeRowSink();
        install(ExtensionKind.SINK, "fake", 2, () -> next);
        source.emit("a", 4L);
        eventually(() -> assertThat(next.rows).endsWith(values("a", 4L)));
        List<Map<String, Object>> sent = new ArrayList<>(slow.rows);
        sent.addAll(next.rows);
        assertThat(sent).containsExactly(values("a", 1L), values("a", 2L), values("a", 3L), values("a", 4L));
        assertThat(fixture.status("r").lastStartMillis()).isEqualTo(1_000);
    }

    @Test
    public void aRewindableSourceGoesOnBehindTheLastEventThatWasTaken() {
        Provider source = numbers(1);
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        for (int version = 2; version <= 12; version++) {
            int next = version;
            int before = results().size();
            eventually(() -> assertThat(results().size() > before || results().size() == MANY)
                    .isTrue());
            Provider[] made = new Provider[1];
            update(source, () -> made[0] = numbers(next));
            source = made[0];
        }
        eventually(() -> assertThat(results()).hasSize(MANY));
        assertThat(results().stream().map(row -> row.get("a")))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, MANY).boxed().toList());
        assertThat(fixture.status("r").lastStartMillis()).isEqualTo(1_000);
    }

    private Provider numbers(int version) {
        return install(ExtensionKind.SOURCE, "fake", version, () -> new NumberSource("a", MANY));
    }

    @Test
    public void theSourceOfASharedStreamIsExchangedToo() {
        Provider old = fixture.installSource();
        fixture.define("shared", "SHARED", true);
        fixture.rules.create(rule("r", "SELECT a FROM shared"));
        fixture.rules.create(rule("other", "SELECT b FROM shared"));
        fixture.sources.live().emit("a", 1L, "b", 2L);
        eventually(() -> assertThat(results()).hasSize(2));
        update(old, fixture::installSource);
        fixture.sources.live().emit("a", 3L, "b", 4L);
        eventually(() -> assertThat(results()).hasSize(4));
        assertThat(fixture.sources.all).hasSize(2);
        assertThat(fixture.sinks.all).allSatisfy(sink -> assertThat(sink.calls).doesNotContain("close"));
    }

    @Test
    public void aSinkThatRefusesItsOptionsLeavesTheOldOneInUse() {
        fixture.installSource();
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        install(ExtensionKind.SINK, "fake", 9, () -> {
            FakeRowSink odd = new FakeRowSink();
            odd.provisionFailure = new IllegalStateException("odd");
            return odd;
        });
        fixture.awaitState("r", "running", "sink fake 9.0.0 cannot go on: odd; version 1.0.0 stays in use");
        fixture.sources.live().emit("a", 1L);
        eventually(() -> assertThat(results()).containsExactly(values("a", 1L)));
    }

    @Test
    public void aRuleMayBeStoppedWhileItHolds() {
        fixture.installSource();
        Provider function = fixture.installFunction("");
        fixture.rules.create(rule("r", "SELECT f(a) FROM s"));
        FakeRowSource source = fixture.sources.live();
        fixture.surroundings.extensions.remove(function);
        source.emit("a", 1L);
        fixture.awaitWaiting("r", "PLUGIN_MISSING: function f");
        fixture.rules.stop("r");
        assertThat(fixture.status("r").state()).isEqualTo("stopped");
        assertThat(source.calls).endsWith("close");
    }
}
