// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import static io.millrace.engine.fake.Eventually.eventually;
import static io.millrace.engine.fake.Values.values;
import static io.millrace.engine.rule.RuleFixture.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.fake.FakeRowSink;
import io.millrace.engine.fake.FakeRowSource;
import io.millrace.engine.service.RuleSummary;
import io.millrace.plan.stream.StreamKind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class RuleLifeTest {
    private final RuleFixture fixture = new RuleFixture();

    @Before
    public void install() {
        fixture.installSource();
        fixture.installFunction("hello ");
    }

    @After
    public void close() {
        fixture.close();
    }

    private static void assertRefused(ErrorCode code, String message, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        MillraceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code))
                .hasMessage(message);
    }

    @Test
    public void aCreatedRuleRunsFromItsSourceToItsSink() {
        assertThat(fixture.rules.create(rule("r", "SELECT f(a) FROM s"))).isEqualTo("r");
        assertThat(fixture.status("r").state()).isEqualTo("running");
        assertThat(fixture.status("r").message()).isEmpty();
        assertThat(fixture.status("r").lastStartMillis()).isEqualTo(1_000);
        assertThat(fixture.status("r").lastStopMillis()).isZero();
        fixture.sources.live().emit("a", "you");
        fixture.awaitResults(fixture.sinks.live(), values("result", "hello you"));
    }

    @Test
    public void aRuleThatIsNotTriggeredIsOnlyKept() {
        fixture.rules.create(rule("r", "SELECT * FROM s", ",\"triggered\":false"));
        assertThat(fixture.status("r").state()).isEqualTo("stopped");
        assertThat(fixture.status("r").lastStartMillis()).isZero();
        assertThat(fixture.sources.open()).isZero();
        assertThat(fixture.sinks.open()).isZero();
        assertRefused(
                ErrorCode.GENERAL,
                "Fail to get rule r's topo, make sure the rule has been started before",
                () -> fixture.rules.topology("r"));
    }

    @Test
    public void anIdIsTakenOnce() {
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        assertRefused(
                ErrorCode.UNDEFINED, "rule r already exists", () -> fixture.rules.create(rule("r", "SELECT * FROM t")));
    }

    @Test
    public void whatCannotBePlannedIsRefusedAndLeavesNothingBehind() {
        assertRefused(
                ErrorCode.UNDEFINED,
                "fail to get stream x, please check if stream is created",
                () -> fixture.rules.create(rule("r", "SELECT * FROM x")));
        assertRefused(
                ErrorCode.UNDEFINED,
                "function g not found",
                () -> fixture.rules.create(rule("r", "SELECT g(a) FROM s")));
        String unknownSink = "{\"id\":\"r\",\"sql\":\"SELECT * FROM s\",\"actions\":[{\"fake\":{}},{\"gadget\":{}}]}";
        assertRefused(ErrorCode.EXECUTOR, "sink gadget is not defined", () -> fixture.rules.create(unknownSink));
        assertThat(fixture.rules.list()).isEmpty();
        assertThat(fixture.store.keys("rule")).isEmpty();
        assertThat(fixture.sources.open()).isZero();
        assertThat(fixture.sinks.open()).isZero();
    }

    @Test
    public void aSourceThatIsNotInstalledIsRefusedWithItsCode() {
        fixture.streams.execute(
                fixture.compiler.create("CREATE STREAM odd", StreamKind.STREAM, "odd", "TYPE", "gadget"));
        assertRefused(
                ErrorCode.EXECUTOR,
                "source type gadget not found",
                () -> fixture.rules.create(rule("r", "SELECT * FROM s,odd")));
        assertThat(fixture.sources.open())
                .as("the source that was there is closed")
                .isZero();
        assertThat(fixture.sinks.open()).isZero();
    }

    @Test
    public void aSharedStreamWhoseSourceIsNotInstalledIsRefusedToo() {
        fixture.streams.execute(fixture.compiler.create(
                "CREATE STREAM odd", StreamKind.STREAM, "odd", "TYPE", "gadget", "SHARED", true));
        assertRefused(
                ErrorCode.EXECUTOR,
                "source type gadget not found",
                () -> fixture.rules.create(rule("r", "SELECT * FROM odd")));
        assertThat(fixture.rules.list()).isEmpty();
        assertThat(fixture.store.keys("rule")).isEmpty();
    }

    @Test
    public void textsAreRefusedWithTheWordsOfTheOperation() {
        assertRefused(ErrorCode.UNDEFINED, "invalid rule json: Missing rule id.", () -> fixture.rules.create("{}"));
        assertRefused(ErrorCode.UNDEFINED, "invalid rule json: Missing rule id.", () -> fixture.rules.validate("{}"));
        assertRefused(
                ErrorCode.UNDEFINED,
                "Invalid rule json: Rule r has neither sql nor graph.",
                () -> fixture.rules.replace("r", "{}"));
        assertRefused(
                ErrorCode.UNDEFINED,
                "Invalid rule json: RuleId is not consistent with rule id.",
                () -> fixture.rules.replace("r", rule("other", "SELECT * FROM s")));
    }

    @Test
    public void validationNamesTheStreamsAndCreatesNothing() {
        assertThat(fixture.rules.validate(rule("r", "SELECT * FROM s,t"))).containsExactly("s", "t");
        assertRefused(
                ErrorCode.UNDEFINED,
                "fail to get stream x, please check if stream is created",
                () -> fixture.rules.validate(rule("r", "SELECT * FROM x")));
        assertThat(fixture.rules.list()).isEmpty();
    }

    @Test
    public void stoppingProcessesWhatIsInAndFreezesTheMetrics() {
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        FakeRowSource source = fixture.sources.live();
        FakeRowSink sink = fixture.sinks.live();
        for (long i = 0; i < 100; i++) source.emit("a", i);
        fixture.surroundings.clock.advance(500);
        fixture.rules.stop("r");
        assertThat(sink.rows).hasSize(100);
        assertThat(fixture.status("r").state()).isEqualTo("stopped");
        assertThat(fixture.status("r").message()).isEqualTo("canceled manually");
        assertThat(fixture.status("r").lastStopMillis()).isEqualTo(1_500);
        assertThat(fixture.status("r").metrics()).containsEntry("sink_fake_0_0_records_in_total", 100L);
        assertThat(source.calls).endsWith("close");
        assertThat(sink.calls).endsWith("close");
        assertThat(fixture.storedAsTriggered("r")).isFalse();
        fixture.rules.stop("r");
    }

    @Test
    public void aStoppedRuleStartsAgain() {
        fixture.rules.create(rule("r", "SELECT * FROM s", ",\"triggered\":false"));
        fixture.surroundings.clock.advance(500);
        fixture.rules.start("r");
        assertThat(fixture.status("r").state()).isEqualTo("running");
        assertThat(fixture.status("r").lastStartMillis()).isEqualTo(1_500);
        assertThat(fixture.storedAsTriggered("r")).isTrue();
        fixture.sources.live().emit("a", 1L);
        fixture.awaitResults(fixture.sinks.live(), values("a", 1L));
    }

    @Test
    public void startingARunningRuleRunsItAnew() {
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        FakeRowSource before = fixture.sources.live();
        fixture.rules.start("r");
        assertThat(fixture.sources.live()).isNotSameAs(before);
        assertThat(before.calls).endsWith("close");
        assertThat(fixture.sources.open()).isEqualTo(1);
        assertThat(fixture.status("r").state()).isEqualTo("running");
    }

    @Test
    public void aStartThatCannotBePlannedLeavesTheOldRunAlone() {
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        fixture.streams.drop(StreamKind.STREAM, "s", true);
        assertRefused(
                ErrorCode.UNDEFINED,
                "fail to get stream s, please check if stream is created",
                () -> fixture.rules.start("r"));
        fixture.sources.live().emit("a", 1L);
        fixture.awaitResults(fixture.sinks.live(), values("a", 1L));
    }

    @Test
    public void aRestartThatCannotBePlannedStopsTheRuleByError() {
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        fixture.streams.drop(StreamKind.STREAM, "s", true);
        String message = "fail to get stream s, please check if stream is created";
        assertRefused(ErrorCode.UNDEFINED, message, () -> fixture.rules.restart("r"));
        assertThat(fixture.status("r").state()).isEqualTo("stopped by error");
        assertThat(fixture.status("r").message()).isEqualTo(message);
        assertThat(fixture.sources.open()).isZero();
    }

    @Test
    public void aRestartStopsAndStarts() {
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        FakeRowSource before = fixture.sources.live();
        fixture.surroundings.clock.advance(500);
        fixture.rules.restart("r");
        assertThat(before.calls).endsWith("close");
        assertThat(fixture.status("r").state()).isEqualTo("running");
        assertThat(fixture.status("r").lastStartMillis()).isEqualTo(1_500);
        assertThat(fixture.status("r").message()).isEmpty();
    }

    @Test
    public void aReplacedRuleRunsItsNewDefinition() {
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        FakeRowSource before = fixture.sources.live();
        String text = rule("r", "SELECT f(a) FROM s");
        fixture.rules.replace("r", text);
        assertThat(before.calls).endsWith("close");
        assertThat(fixture.rules.describe("r")).isEqualTo(text);
        fixture.sources.live().emit("a", "you");
        fixture.awaitResults(fixture.sinks.live(), values("result", "hello you"));
    }

    @Test
    public void aReplacementThatCannotBePlannedLeavesTheOldRunAlone() {
        String text = rule("r", "SELECT * FROM s");
        fixture.rules.create(text);
        assertThatThrownBy(() -> fixture.rules.replace("r", rule("r", "SELECT * FROM x")))
                .isInstanceOf(MillraceException.class);
        assertThat(fixture.rules.describe("r")).isEqualTo(text);
        fixture.sources.live().emit("a", 1L);
        fixture.awaitResults(fixture.sinks.live(), values("a", 1L));
    }

    @Test
    public void aReplacementMayStopARule() {
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        fixture.rules.replace("r", rule("r", "SELECT * FROM s", ",\"triggered\":false"));
        assertThat(fixture.status("r").state()).isEqualTo("stopped");
        assertThat(fixture.status("r").message()).isEqualTo("stopped by update");
        assertThat(fixture.sources.open()).isZero();
    }

    @Test
    public void replacingWhatIsNotThereCreatesIt() {
        fixture.rules.replace("r", "{\"sql\":\"SELECT * FROM s\",\"actions\":[{\"fake\":{}}]}");
        assertThat(fixture.status("r").state()).isEqualTo("running");
        assertThat(fixture.rules.list()).extracting(RuleSummary::id).containsExactly("r");
    }

    @Test
    public void onlyAHigherVersionReplacesAVersionedRule() {
        fixture.rules.create(rule("r", "SELECT * FROM s", ",\"version\":\"2\""));
        for (String version : List.of("1", "2", "10")) {
            assertRefused(
                    ErrorCode.UNDEFINED,
                    "rule r already exists with version (2), new version (" + version + ") is lower",
                    () -> fixture.rules.replace("r", rule("r", "SELECT * FROM s", ",\"version\":\"" + version + "\"")));
        }
        assertRefused(
                ErrorCode.UNDEFINED,
                "rule r already exists with version (2), new version () is lower",
                () -> fixture.rules.replace("r", rule("r", "SELECT * FROM s")));
        fixture.rules.replace("r", rule("r", "SELECT * FROM s", ",\"version\":\"3\""));
        assertThat(fixture.rules.list().get(0).version()).isEqualTo("3");
    }

    @Test
    public void aDeletedRuleIsGone() {
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        fixture.rules.delete("r");
        assertThat(fixture.rules.list()).isEmpty();
        assertThat(fixture.store.keys("rule")).isEmpty();
        assertThat(fixture.sources.open()).isZero();
        assertThat(fixture.sinks.open()).isZero();
        assertRefused(ErrorCode.UNDEFINED, "rule r not found", () -> fixture.rules.delete("r"));
    }

    @Test
    public void whatIsNotThereIsNotFound() {
        List<ThrowingCallable> actions = List.of(
                () -> fixture.rules.start("r"),
                () -> fixture.rules.stop("r"),
                () -> fixture.rules.restart("r"),
                () -> fixture.rules.describe("r"),
                () -> fixture.rules.status("r"),
                () -> fixture.rules.topology("r"));
        for (ThrowingCallable action : actions) {
            assertRefused(ErrorCode.NOT_FOUND, "Rule r is not found.", action);
        }
    }

    @Test
    public void rulesAreListedById() {
        fixture.rules.create(rule("b", "SELECT * FROM s", ",\"name\":\"Bee\",\"tags\":[\"x\"],\"version\":\"1\""));
        fixture.rules.create(rule("a", "SELECT * FROM s", ",\"triggered\":false"));
        assertThat(fixture.rules.list())
                .containsExactly(
                        new RuleSummary("a", "a", "", "stopped", List.of()),
                        new RuleSummary("b", "Bee", "1", "running", List.of("x")));
    }

    @Test
    public void theTopologyGoesFromSourcesToSinks() {
        fixture.rules.create(rule("r", "SELECT f(a) FROM s"));
        fixture.rules.stop("r");
        assertThat(fixture.rules.topology("r").sources()).containsExactly("source_s");
        assertThat(fixture.rules.topology("r").edges())
                .isEqualTo(Map.of(
                        "source_s",
                        List.of("op_2_fake"),
                        "op_2_fake",
                        List.of("op_fake_0_0_transform"),
                        "op_fake_0_0_transform",
                        List.of("sink_fake_0")));
    }

    @Test
    public void metricsAreShownSourcesFirstAndSinksLast() {
        fixture.rules.create(rule("r", "SELECT f(a) FROM s"));
        List<String> nodes = fixture.status("r").metrics().keySet().stream()
                .filter(name -> name.endsWith("records_in_total"))
                .toList();
        assertThat(nodes)
                .containsExactly(
                        "source_s_0_records_in_total",
                        "op_2_fake_0_records_in_total",
                        "op_fake_0_0_transform_0_records_in_total",
                        "sink_fake_0_0_records_in_total");
    }

    @Test
    public void whoWatchesSeesWhatGoesToTheSinks() throws Exception {
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        List<Object> seen = new CopyOnWriteArrayList<>();
        AutoCloseable view =
                fixture.rules.watch("r", batch -> seen.add(batch.rows().get(0).toMap()));
        fixture.sources.live().emit("a", 1L);
        eventually(() -> assertThat(seen).containsExactly(values("a", 1L)));
        view.close();
        fixture.sources.live().emit("a", 2L);
        fixture.rules.stop("r");
        assertThat(seen).hasSize(1);
    }

    @Test
    public void rulesThatRanRunAgainInTheNextLife() {
        fixture.rules.create(rule("running", "SELECT * FROM s"));
        fixture.rules.create(rule("stopped", "SELECT * FROM s"));
        fixture.rules.create(rule("temporary", "SELECT * FROM s", ",\"temp\":true"));
        fixture.rules.stop("stopped");
        fixture.store.put("rule", "broken", "{oops");
        fixture.restartEngine();
        assertThat(fixture.rules.list())
                .extracting(RuleSummary::id, RuleSummary::status)
                .containsExactly(tuple("running", "running"), tuple("stopped", "stopped"));
        assertThat(fixture.storedAsTriggered("running")).isTrue();
        fixture.sources.live().emit("a", 1L);
        fixture.awaitResults(fixture.sinks.live(), values("a", 1L));
    }

    @Test
    public void aStoredRuleThatCannotBePlannedIsStoppedByError() {
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        fixture.streams.drop(StreamKind.STREAM, "s", true);
        fixture.restartEngine();
        fixture.awaitState("r", "stopped by error", "fail to get stream s, please check if stream is created");
        assertThat(fixture.storedAsTriggered("r")).isTrue();
    }

    @Test
    public void aStreamInUseIsNotDropped() {
        fixture.rules.create(rule("r", "SELECT * FROM s"));
        assertRefused(
                ErrorCode.UNDEFINED,
                "stream s has been referenced by other rules",
                () -> fixture.streams.drop(StreamKind.STREAM, "s", false));
        fixture.rules.stop("r");
        assertThat(fixture.streams.drop(StreamKind.STREAM, "s", false)).isEqualTo("Stream s is dropped.");
    }

    @Test
    public void actionsAreRefusedWithTheCodeOfSinks() {
        fixture.surroundings.install(ExtensionKind.SINK, "strict", () -> {
            FakeRowSink sink = new FakeRowSink();
            sink.provisionFailure = MillraceException.options("that is odd");
            return sink;
        });
        assertRefused(
                ErrorCode.EXECUTOR,
                "that is odd",
                () -> fixture.rules.create("{\"id\":\"r\",\"sql\":\"SELECT * FROM s\",\"actions\":[{\"strict\":{}}]}"));
    }

    @Test
    public void tagsChangeInEveryStateAndAreStored() {
        fixture.installSource();
        fixture.rules.create(RuleFixture.rule("r", "SELECT * FROM s", ",\"TAGS\":[\"a\"]"));

        fixture.rules.changeTags("r", old -> List.of(old.get(0), "b"));

        assertThat(fixture.rules.list().get(0).tags()).containsExactly("a", "b");
        assertThat(fixture.store.get("rule", "r").orElseThrow())
                .contains("\"tags\":[\"a\",\"b\"]")
                .doesNotContain("TAGS");
        assertThat(fixture.status("r").state()).isEqualTo("running");
    }

    @Test
    public void onlyARunningRuleShowsWhatItKeepsOfTables() {
        fixture.installSource();
        fixture.rules.create(RuleFixture.rule("r", "SELECT * FROM s"));

        assertThatThrownBy(() -> fixture.rules.tableRows("r")).hasMessage("rule r keeps no rows of a scan table");
        fixture.rules.stop("r");
        assertThatThrownBy(() -> fixture.rules.tableRows("r")).hasMessage("rule r is not running");
        assertThatThrownBy(() -> fixture.rules.resultColumns("r")).hasMessage("rule r is not running");
    }

    @Test
    public void noSourceIsResetWhileItRuns() {
        fixture.installSource();
        fixture.rules.create(RuleFixture.rule("r", "SELECT * FROM s"));

        assertThatThrownBy(() -> fixture.rules.resetSource("r", "s"))
                .hasMessage("the source of stream s cannot be reset");
        assertThatThrownBy(() -> fixture.rules.resetSource("r", "no")).hasMessage("stream no not found in topo");
        assertThatThrownBy(() -> fixture.rules.resetSource("q", "s")).hasMessage("Rule q is not found in registry");
    }
}
