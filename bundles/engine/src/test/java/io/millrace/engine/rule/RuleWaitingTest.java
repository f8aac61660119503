// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import static io.millrace.engine.fake.Eventually.eventually;
import static io.millrace.engine.fake.Values.values;
import static io.millrace.engine.rule.RuleFixture.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.function.NullGuard;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Provider;
import io.millrace.engine.fake.FakeFunction;
import io.millrace.engine.fake.FakeRowSource;
import io.millrace.engine.fake.Providers;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Test;

/** Extensions come, go and are exchanged while rules run. */
public class RuleWaitingTest {
    private final RuleFixture fixture = new RuleFixture();

    @After
    public void close() {
        fixture.close();
    }

    private void createStopped(String sql) {
        fixture.rules.create(rule("r", sql, ",\"triggered\":false"));
    }

    @Test
    public void aStoredRuleWaitsForItsSourceAndGoesOnWhenItComes() {
        Provider source = fixture.installSource();
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        fixture.surroundings.extensions.remove(source);
        fixture.restartEngine();
        fixture.awaitState("r", "waiting", "PLUGIN_MISSING: source fake");
        assertThat(fixture.sinks.open()).as("what was taken is given back").isZero();
        fixture.installSource();
        fixture.awaitState("r", "running", "");
        fixture.sources.live().emit("a", 1L);
        fixture.awaitResults(fixture.sinks.live(), values("a", 1L));
        assertThat(fixture.storedAsTriggered("r")).isTrue();
    }

    @Test
    public void aStoredRuleWaitsForItsFunctionAndGoesOnWhenItComes() {
        fixture.installSource();
        Provider function = fixture.installFunction("hello ");
        fixture.rules.create(rule("r", "SELECT f(a) FROM s"));
        fixture.surroundings.extensions.remove(function);
        fixture.restartEngine();
        fixture.awaitState("r", "waiting", "PLUGIN_MISSING: function f");
        fixture.installFunction("welcome ");
        fixture.awaitState("r", "running", "");
        fixture.sources.live().emit("a", "back");
        fixture.awaitResults(fixture.sinks.live(), values("result", "welcome back"));
    }

    @Test
    public void aRuleThatIsStartedWithoutItsSourceWaits() {
        Provider source = fixture.installSource();
        createStopped("SELECT * FROM s");
        fixture.surroundings.extensions.remove(source);
        fixture.rules.start("r");
        fixture.awaitState("r", "waiting", "PLUGIN_MISSING: source fake");
        fixture.installSource();
        fixture.awaitState("r", "running", "");
    }

    @Test
    public void whatComesWhileARuleIsAboutToWaitIsNotOverlooked() {
        fixture.installSource();
        Provider function = fixture.installFunction("hello ");
        createStopped("SELECT f(a) FROM s");
        fixture.surroundings.extensions.remove(function);
        fixture.compiler.onMissing = new Runnable() {
            private int times;

            @Override
            public void run() {
                // The second attempt is the one after which the rule waits.
                if (++times == 2) fixture.installFunction("just in time, ");
            }
        };
        fixture.rules.start("r");
        fixture.awaitState("r", "running", "");
    }

    @Test
    public void aWaitingRuleMayBeStoppedAndThenStaysStopped() {
        Provider source = fixture.installSource();
        createStopped("SELECT * FROM s");
        fixture.surroundings.extensions.remove(source);
        fixture.rules.start("r");
        fixture.rules.stop("r");
        fixture.installSource();
        fixture.rules.create(rule("other", "SELECT * FROM s"));
        fixture.awaitState("other", "running", "");
        fixture.awaitState("r", "stopped", "canceled manually");
    }

    @Test
    public void aStoppedRuleDoesNotCareWhatComesAndGoes() {
        Provider source = fixture.installSource();
        createStopped("SELECT * FROM s");
        fixture.surroundings.extensions.remove(source);
        fixture.installSource();
        assertThat(fixture.status("r").state()).isEqualTo("stopped");
        assertThat(fixture.status("r").lastStartMillis()).isZero();
    }

    @Test
    public void aRunningRuleWaitsWhileItsSourceIsAway() {
        Provider source = fixture.installSource();
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        FakeRowSource before = fixture.sources.live();
        fixture.surroundings.extensions.remove(source);
        fixture.awaitWaiting("r", "PLUGIN_MISSING: source fake");
        assertThat(before.calls).endsWith("close");
        fixture.installSource();
        fixture.awaitState("r", "running", "");
        fixture.sources.live().emit("a", 1L);
        fixture.awaitResults(fixture.sinks.live(), values("a", 1L));
    }

    @Test
    public void rulesOverASharedStreamWaitForItsSourceToo() {
        Provider source = fixture.installSource();
        fixture.define("shared", "SHARED", true);
        fixture.rules.create(rule("r", "SELECT a FROM shared"));
        fixture.rules.create(rule("other", "SELECT b FROM shared"));
        fixture.surroundings.extensions.remove(source);
        fixture.awaitWaiting("r", "PLUGIN_MISSING: source fake");
        fixture.awaitWaiting("other", "PLUGIN_MISSING: source fake");
        assertThat(fixture.sources.open()).isZero();
        fixture.installSource();
        fixture.awaitState("r", "running", "");
        fixture.awaitState("other", "running", "");
        fixture.sources.live().emit("a", 1L, "b", 2L);
        eventually(() -> assertThat(allResults()).hasSize(2));
    }

    @Test
    public void otherRulesNoticeNothing() {
        fixture.installSource();
        Provider function = fixture.installFunction("hello ");
        fixture.rules.create(rule("plain", "SELECT * FROM s"));
        FakeRowSource source = fixture.sources.live();
        fixture.rules.create(rule("r", "SELECT f(a) FROM t"));
        fixture.surroundings.extensions.remove(function);
        fixture.awaitWaiting("r", "PLUGIN_MISSING: function f");
        assertThat(source.calls).doesNotContain("close");
        assertThat(fixture.status("plain").state()).isEqualTo("running");
    }

    @Test
    public void anUpdatedFunctionIsUsedFromThenOnAndTheRuleDidNotRestart() {
        fixture.installSource();
        Provider old = fixture.installFunction("old ");
        fixture.rules.create(rule("r", "SELECT f(a) FROM s"));
        FakeRowSource before = fixture.sources.live();
        before.emit("a", 1L);
        eventually(() -> assertThat(fixture.sinks.all.get(0).rows).containsExactly(values("result", "old 1")));
        fixture.surroundings.clock.advance(500);
        fixture.surroundings.extensions.remove(old);
        fixture.awaitWaiting("r", "PLUGIN_MISSING: function f");
        fixture.installFunction("new ");
        fixture.awaitState("r", "running", "");
        fixture.sources.live().emit("a", 2L);
        eventually(
                () -> assertThat(allResults()).containsExactly(values("result", "old 1"), values("result", "new 2")));
    }

    private List<Map<String, Object>> allResults() {
        return fixture.sinks.all.stream().flatMap(sink -> sink.rows.stream()).toList();
    }

    @Test
    public void aBetterProviderTakesOverWithoutChangingTheStartOfTheRule() {
        fixture.installSource();
        fixture.installFunction("old ");
        fixture.rules.create(rule("r", "SELECT f(a) FROM s"));
        FakeRowSource before = fixture.sources.live();
        fixture.surroundings.clock.advance(500);
        Provider better = Providers.of(
                ExtensionKind.FUNCTION,
                "f",
                7,
                1,
                () -> new FakeFunction(NullGuard.NONE, arguments -> "new " + arguments.get(0)),
                instance -> {});
        fixture.surroundings.extensions.add(better);
        eventually(() -> {
            FakeRowSource now = fixture.sources.live();
            now.emit("a", 2L);
            assertThat(allResults()).contains(values("result", "new 2"));
        });
        assertThat(fixture.status("r").state()).isEqualTo("running");
        assertThat(fixture.status("r").message()).isEmpty();
        assertThat(fixture.status("r").lastStartMillis()).isEqualTo(1_000);
        assertThat(before.calls.stream().filter("close"::equals).count()).isLessThanOrEqualTo(1);
        fixture.surroundings.extensions.remove(better);
        eventually(() -> {
            fixture.sources.live().emit("a", 3L);
            assertThat(allResults()).contains(values("result", "old 3"));
        });
    }

    @Test
    public void aProviderThatLosesChangesNothing() {
        fixture.installSource();
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        FakeRowSource before = fixture.sources.live();
        fixture.installSource();
        fixture.rules.create(rule("later", "SELECT * FROM t"));
        assertThat(before.calls).doesNotContain("close");
    }

    @Test
    public void anExtensionThatNobodyUsesChangesNothing() {
        fixture.installSource();
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        FakeRowSource before = fixture.sources.live();
        fixture.surroundings.extensions.remove(fixture.installFunction("unused "));
        fixture.rules.create(rule("later", "SELECT * FROM t"));
        assertThat(before.calls).doesNotContain("close");
        assertThat(fixture.status("r").state()).isEqualTo("running");
    }
}
