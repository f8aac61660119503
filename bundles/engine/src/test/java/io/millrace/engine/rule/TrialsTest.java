// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import static io.millrace.engine.fake.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Provider;
import io.millrace.engine.fake.FakeConnection;
import io.millrace.engine.fake.FakeRowSource;
import io.millrace.engine.fake.Instances;
import io.millrace.engine.service.TrialService;
import java.util.ArrayList;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class TrialsTest {
    private static final String MOCKED =
            "{\"ID\":\"t\",\"sql\":\"SELECT * FROM s\",\"mockSource\":{\"s\":{\"data\":[{\"a\":1}],\"interval\":50}},"
                    + "\"sinkProps\":{\"sendSingle\":true}}";

    private final RuleFixture fixture = new RuleFixture();
    private final Instances<FakeRowSource> simulators = new Instances<>(TrialsTest::simulator);
    private Provider simulator;
    private Trials trials;

    private static FakeRowSource simulator() {
        FakeRowSource source = new FakeRowSource();
        source.declared = OptionSet.of(Option.duration("interval"));
        return source;
    }

    @Before
    public void makeTrials() {
        fixture.installSource();
        simulator = fixture.surroundings.install(ExtensionKind.SOURCE, "simulator", simulators);
        fixture.surroundings.install(ExtensionKind.SINK, "sse", fixture.sinks);
        fixture.surroundings.install(ExtensionKind.CONNECTION, "sse", () -> new FakeConnection(new ArrayList<>()));
        trials = new Trials(
                fixture.surroundings.environment, fixture.rules.sharedStreams(), fixture.compiler, fixture.catalog());
    }

    @After
    public void close() {
        trials.close();
        fixture.close();
    }

    @Test
    public void givenEventsStandInForAStreamAndResultsGoToTheTrialsPath() {
        trials.create(MOCKED);
        trials.start("t");
        simulators.live().emit("a", 1L);

        fixture.awaitResults(fixture.sinks.live(), Map.of("a", 1L));
        assertThat(fixture.sinks.live().options.asMap()).containsEntry("endpoint", "/test/t");
        assertThat(simulators.live().options.asMap()).containsEntry("interval", 50L);
        assertThat(fixture.sources.all).isEmpty();
    }

    @Test
    public void aStreamWithoutGivenEventsRunsForReal() {
        trials.create("{\"id\":\"t\",\"sql\":\"SELECT * FROM s\",\"sinkProps\":{\"sendSingle\":true}}");
        trials.start("t");
        fixture.sources.live().emit("a", 5L);

        fixture.awaitResults(fixture.sinks.live(), Map.of("a", 5L));
    }

    @Test
    public void theSinkIsThereBeforeTheTrialStartsAndNothingFlowsUntilThen() {
        TrialService.Prepared prepared = trials.create(MOCKED);

        assertThat(prepared.id()).isEqualTo("t");
        assertThat(fixture.sinks.open()).isEqualTo(1);
        assertThat(simulators.all).allSatisfy(each -> assertThat(each.calls).doesNotContain("connect"));
    }

    @Test
    public void aTrialIsNoRule() {
        trials.create(MOCKED);

        assertThat(fixture.rules.list()).isEmpty();
        assertThat(fixture.store.keys("rule")).isEmpty();
    }

    @Test
    public void aTrialStaysWhenItsEventsHaveEnded() {
        trials.create(MOCKED);
        trials.start("t");
        simulators.live().out().end("");

        trials.start("t");
        assertThat(fixture.sinks.open()).isEqualTo(1);
    }

    @Test
    public void aTrialEndsAfterFiveMinutes() {
        trials.create(MOCKED);

        fixture.surroundings.clock.advance(5 * 60_000 - 1);
        assertThat(fixture.sinks.open()).isEqualTo(1);
        fixture.surroundings.clock.advance(1);

        eventually(() -> assertThat(fixture.sinks.open()).isZero());
        assertUnknown("t");
    }

    @Test
    public void aTrialThatIsStoppedLeavesNothingBehind() {
        trials.create(MOCKED);
        trials.start("t");
        trials.stop("t");
        trials.stop("t");

        assertThat(fixture.sinks.open()).isZero();
        assertThat(simulators.open()).isZero();
        assertThat(fixture.surroundings.clock.waiting()).isZero();
        assertUnknown("t");
    }

    @Test
    public void aSecondTrialOfTheSameIdEndsTheFirst() {
        trials.create(MOCKED);
        trials.create(MOCKED);

        assertThat(fixture.sinks.all).hasSize(2);
        assertThat(fixture.sinks.open()).isEqualTo(1);
    }

    @Test
    public void aTrialEndsWhenTheBundleOfItsSourceGoes() {
        trials.create(MOCKED);

        fixture.surroundings.extensions.remove(simulator);

        eventually(() -> assertThat(simulators.open()).isZero());
    }

    @Test
    public void aTrialThatCannotConnectEnds() {
        trials.create(MOCKED);
        simulators.all.forEach(each -> each.connectFailure = new IllegalStateException("no"));
        trials.start("t");

        eventually(() -> assertThat(fixture.sinks.open()).isZero());
    }

    @Test
    public void moreTrialsThanASmallMachineBearsAreRefused() {
        for (int i = 0; i < Trials.MOST; i++) trials.create(MOCKED.replace("\"t\"", "\"t" + i + "\""));

        assertRefused(MOCKED, "32 trials are there already");
        trials.stop("t0");
        trials.create(MOCKED);
    }

    @Test
    public void whatIsNoTrialIsRefusedWithTheReason() {
        assertRefused("{", "the trial is no JSON");
        assertRefused("{}", "id cannot be empty");
        assertRefused("{\"id\":\"../t\",\"sql\":\"SELECT * FROM s\"}", "contains invalid characters");
        assertRefused("{\"id\":\"t\"}", "sql is missing");
        assertRefused("{\"id\":\"t\",\"sql\":\"SELEC\"}", "fail to run rule t: found SELEC");
        assertRefused("{\"id\":\"t\",\"sql\":\"SELECT * FROM no\"}", "fail to get stream no");
        assertRefused("{\"id\":\"t\",\"sql\":5}", "sql is 5, expected a text");
        assertRefused(
                "{\"id\":\"t\",\"sql\":\"SELECT * FROM s\",\"mockSource\":{\"s\":[]}}",
                "mockSource of s is [], expected an object");
        assertThat(fixture.sinks.open()).isZero();
    }

    private void assertRefused(String json, String message) {
        assertThatThrownBy(() -> trials.create(json))
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(
                        MillraceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNDEFINED));
    }

    private void assertUnknown(String id) {
        assertThatThrownBy(() -> trials.start(id)).hasMessage("try to start test rule " + id + " but it is not found");
    }
}
