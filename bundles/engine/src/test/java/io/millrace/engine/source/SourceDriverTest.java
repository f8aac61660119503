// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import static io.millrace.engine.fake.Eventually.eventually;
import static io.millrace.engine.fake.Values.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.source.Source;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.fake.FakeBytesSource;
import io.millrace.engine.fake.FakeConnection;
import io.millrace.engine.fake.FakeExtension;
import io.millrace.engine.fake.FakePullSource;
import io.millrace.engine.fake.FakeRowSource;
import io.millrace.engine.fake.FakeSurroundings;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.EngineNodeContext;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.After;
import org.junit.Test;

public class SourceDriverTest {
    private final FakeSurroundings surroundings = new FakeSurroundings();
    private final Slots slots = new Slots(surroundings.extensions);
    private final NodeMetrics metrics = new NodeMetrics("source_", true);
    private final List<Object> arrived = new CopyOnWriteArrayList<>();
    private final List<String> ends = new CopyOnWriteArrayList<>();
    private final List<Exception> failures = new CopyOnWriteArrayList<>();
    private final ArrivalEmitter emitter =
            new ArrivalEmitter(arrival -> {}, arrival -> arrived.add(arrival.payload()), ends::add, surroundings.clock);

    @After
    public void close() {
        surroundings.close();
    }

    private SourceDriver driver(FakeExtension source, Map<String, Object> options) {
        surroundings.install(ExtensionKind.SOURCE, "fake", () -> source);
        return new SourceDriver(
                slots.take(ExtensionKind.SOURCE, "fake", Source.class).get(),
                new EngineNodeContext(surroundings.environment, "rule", "s", metrics),
                Options.of(options),
                failures::add);
    }

    private SourceDriver started(FakeExtension source, Map<String, Object> options) {
        SourceDriver driver = driver(source, options);
        driver.start(emitter);
        return driver;
    }

    @Test
    public void aSourceIsConnectedAndThenSubscribed() {
        FakeRowSource source = new FakeRowSource();
        started(source, Map.of());
        source.emit("a", 1L);
        assertThat(source.calls).containsExactly("connect", "subscribe");
        assertThat(arrived).containsExactly(values("a", 1L));
    }

    @Test
    public void aSourceOfPayloadsIsSubscribedToo() {
        FakeBytesSource source = new FakeBytesSource();
        started(source, Map.of());
        source.emit("a=1");
        assertThat(arrived).hasSize(1);
    }

    @Test
    public void aSourceThatCannotConnectHasFailed() {
        FakeRowSource source = new FakeRowSource();
        source.connectFailure = new IOException("no way");
        started(source, Map.of());
        eventually(() -> assertThat(failures).containsExactly(source.connectFailure));
        assertThat(source.calls).containsExactly("connect");
    }

    @Test
    public void aClosedSourceEmitsNothingMore() {
        FakeRowSource source = new FakeRowSource();
        SourceDriver driver = started(source, Map.of());
        source.emit("a", 1L);
        driver.close();
        driver.close();
        assertThat(source.out().isCancelled()).isTrue();
        source.emit("a", 2L);
        source.out().end("too late");
        assertThat(arrived).hasSize(1);
        assertThat(ends).isEmpty();
        assertThat(source.calls).containsExactly("connect", "subscribe", "close");
    }

    @Test
    public void aSourceThatIsClosedWhileItConnectsIsNotSubscribedAndHasNotFailed() {
        FakeRowSource source = new FakeRowSource();
        source.connectGate = new CountDownLatch(1);
        SourceDriver driver = started(source, Map.of());
        source.awaitConnecting();
        driver.close();
        source.connectFailure = new IOException("closed under me");
        source.connectGate.countDown();
        surroundings.awaitBlockingTasks(1);
        assertThat(source.calls).doesNotContain("subscribe");
        assertThat(failures).isEmpty();
    }

    @Test
    public void aConnectionThatIsTakenWhileTheSourceIsClosedIsGivenBack() {
        List<String> client = new CopyOnWriteArrayList<>();
        surroundings.install(ExtensionKind.CONNECTION, "client", () -> new FakeConnection(client));
        EngineNodeContext place = new EngineNodeContext(surroundings.environment, "rule", "s", metrics);
        FakeRowSource source = new FakeRowSource() {
            @Override
            public void connect() throws Exception {
                super.connect();
                place.connection("client", FakeConnection.class, Options.empty());
            }
        };
        source.connectGate = new CountDownLatch(1);
        surroundings.install(ExtensionKind.SOURCE, "fake", () -> source);
        SourceDriver driver = new SourceDriver(
                slots.take(ExtensionKind.SOURCE, "fake", Source.class).get(), place, Options.empty(), failures::add);
        driver.start(emitter);
        source.awaitConnecting();
        driver.close();
        source.connectGate.countDown();
        surroundings.awaitBlockingTasks(1);
        assertThat(client).containsExactly("open", "close");
    }

    @Test
    public void aSourceThatWasNeverStartedIsClosedAllTheSame() {
        FakeRowSource source = new FakeRowSource();
        driver(source, Map.of()).close();
        assertThat(source.calls).containsExactly("close");
    }

    @Test
    public void whatClosingThrowsIsCounted() {
        FakeRowSource source = new FakeRowSource();
        source.closeFailure = new IOException("stuck");
        driver(source, Map.of()).close();
        assertThat(metrics.lastException()).isEqualTo("stuck");
    }

    @Test
    public void aSourceIsPulledAtTheStartAndThenAtItsInterval() {
        FakePullSource source = new FakePullSource(out -> out.emit(values("a", 1L)));
        started(source, Map.of("interval", "500ms"));
        assertPulls(source, 1_000L);
        surroundings.clock.advance(499);
        assertThat(source.pulls).hasSize(1);
        surroundings.clock.advance(1);
        assertPulls(source, 1_000L, 1_500L);
        surroundings.clock.advance(500);
        assertPulls(source, 1_000L, 1_500L, 2_000L);
        assertThat(arrived).hasSize(3);
    }

    /** Waits until so many pulls are over, which is when the next one is planned. */
    private void assertPulls(FakePullSource source, Long... ticks) {
        eventually(() -> {
            assertThat(source.pulls).containsExactly(ticks);
            assertThat(surroundings.clock.waiting()).isEqualTo(1);
        });
    }

    @Test
    public void theIntervalHasTheDefaultThatTheSourceDeclares() {
        FakePullSource source = new FakePullSource(out -> {});
        source.declared = OptionSet.of(Option.duration("interval").orElse(Duration.ofSeconds(2)));
        started(source, Map.of());
        assertPulls(source, 1_000L);
        surroundings.clock.advance(2_000);
        assertPulls(source, 1_000L, 3_000L);
    }

    @Test
    public void withoutAnIntervalASourceIsPulledOnce() {
        FakePullSource source = new FakePullSource(out -> out.emit(values("a", 1L)));
        started(source, Map.of());
        eventually(() -> assertThat(arrived).hasSize(1));
        surroundings.clock.advance(60_000);
        assertThat(source.pulls).hasSize(1);
    }

    @Test
    public void aFailedPullIsReportedAndTriedAgainAtTheNextTick() {
        IOException failure = new IOException("not now");
        FakePullSource source = new FakePullSource(out -> {
            throw failure;
        });
        started(source, Map.of("interval", 100L));
        assertPulls(source, 1_000L);
        surroundings.clock.advance(100);
        assertPulls(source, 1_000L, 1_100L);
        assertThat(arrived).containsExactly(failure, failure);
        assertThat(failures).isEmpty();
    }

    @Test
    public void aBoundedSourceIsNotPulledAgain() {
        FakePullSource source = new FakePullSource(out -> out.end("read it all"));
        started(source, Map.of("interval", 100L));
        eventually(() -> assertThat(ends).containsExactly("read it all"));
        surroundings.clock.advance(1_000);
        assertThat(source.pulls).hasSize(1);
    }

    @Test
    public void aClosedSourceIsNotPulledAgain() {
        FakePullSource source = new FakePullSource(out -> {});
        SourceDriver driver = started(source, Map.of("interval", 100L));
        assertPulls(source, 1_000L);
        driver.close();
        assertThat(surroundings.clock.waiting()).isZero();
        surroundings.clock.advance(1_000);
        assertThat(source.pulls).hasSize(1);
    }
}
