// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import static io.millrace.engine.fake.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.engine.fake.Eventually;
import io.millrace.engine.fake.FakeSurroundings;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.EngineNodeContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Test;

public class SinkLaneTest {
    private final FakeSurroundings surroundings = new FakeSurroundings();
    private final NodeMetrics metrics = new NodeMetrics("sink_", true);
    private final AtomicInteger room = new AtomicInteger();
    private final List<Integer> sent = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile Exception failure;

    @After
    public void close() {
        surroundings.close();
    }

    private SinkLane<Integer> lane(Map<String, Object> options) {
        EngineNodeContext context = new EngineNodeContext(surroundings.environment, "rule", "sink", metrics);
        return new SinkLane<>(
                SinkSettings.of(Options.of(options), OptionSet.none()),
                this::send,
                new SinkSurroundings(
                        context,
                        new SinkNodes(Optional.empty(), metrics, Optional.empty(), metrics),
                        room::incrementAndGet,
                        Runnable::run,
                        false));
    }

    private void send(Integer message) throws Exception {
        Eventually.await(gate);
        if (failure != null) throw failure;
        sent.add(message);
    }

    private static MillraceException ioFailure() {
        return MillraceException.io("broker away", new IOException());
    }

    @Test
    public void messagesAreSentInOrder() throws Exception {
        SinkLane<Integer> lane = lane(Map.of());
        for (int i = 0; i < 500; i++) lane.put(i);
        lane.drain(20_000);
        assertThat(sent)
                .containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
        assertThat(metrics.recordsOut()).isEqualTo(500);
    }

    @Test
    public void aFullLaneHasNoRoomAndSaysWhenItHasAgain() {
        SinkLane<Integer> lane = lane(Map.of("bufferLength", 2L));
        gate = new CountDownLatch(1);
        lane.put(1);
        assertThat(lane.hasRoom()).isTrue();
        lane.put(2);
        assertThat(lane.hasRoom()).isFalse();
        assertThat(room).hasValue(0);
        gate.countDown();
        eventually(() -> assertThat(room).hasValueGreaterThanOrEqualTo(1));
        eventually(() -> assertThat(lane.hasRoom()).isTrue());
        eventually(() -> assertThat(sent).containsExactly(1, 2));
    }

    @Test
    public void aLengthOfZeroHoldsOneMessage() throws Exception {
        SinkLane<Integer> lane = lane(Map.of("bufferLength", 0L));
        gate = new CountDownLatch(1);
        assertThat(lane.hasRoom()).isTrue();
        lane.put(1);
        assertThat(lane.hasRoom()).isFalse();
        gate.countDown();
        lane.drain(20_000);
        assertThat(lane.hasRoom()).isTrue();
    }

    @Test
    public void aMessageThatFailsIsCountedAndTheNextOneSent() throws Exception {
        SinkLane<Integer> lane = lane(Map.of());
        failure = ioFailure();
        lane.put(1);
        lane.drain(20_000);
        failure = null;
        lane.put(2);
        lane.drain(20_000);
        assertThat(sent).containsExactly(2);
        assertThat(metrics.exceptions()).isEqualTo(1);
        assertThat(metrics.lastException()).isEqualTo("broker away");
    }

    @Test
    public void withAResendIntervalIoErrorsAreTriedAgainInPlace() {
        SinkLane<Integer> lane = lane(Map.of("resendInterval", "500ms"));
        failure = ioFailure();
        lane.put(1);
        lane.put(2);
        awaitRetry(1);
        surroundings.clock.advance(500);
        awaitRetry(2);
        failure = null;
        surroundings.clock.advance(499);
        assertThat(sent).isEmpty();
        surroundings.clock.advance(1);
        eventually(() -> assertThat(sent).containsExactly(1, 2));
        assertThat(metrics.exceptions()).isEqualTo(2);
    }

    private void awaitRetry(int failures) {
        eventually(() -> {
            assertThat(metrics.exceptions()).isEqualTo(failures);
            assertThat(surroundings.clock.waiting()).isEqualTo(1);
        });
    }

    @Test
    public void otherErrorsAreNotTriedAgain() throws Exception {
        SinkLane<Integer> lane = lane(Map.of("resendInterval", "500ms"));
        failure = new IllegalStateException("cannot encode");
        lane.put(1);
        lane.drain(20_000);
        assertThat(surroundings.clock.waiting()).isZero();
        assertThat(metrics.exceptions()).isEqualTo(1);
    }

    @Test
    public void messagesThatComeDuringAPauseWaitForIt() {
        SinkLane<Integer> lane = lane(Map.of("resendInterval", "500ms"));
        failure = ioFailure();
        lane.put(1);
        awaitRetry(1);
        failure = null;
        lane.put(2);
        surroundings.clock.advance(500);
        eventually(() -> assertThat(sent).containsExactly(1, 2));
    }

    @Test
    public void drainingWaitsNoLongerThanAllowed() throws Exception {
        SinkLane<Integer> lane = lane(Map.of());
        gate = new CountDownLatch(1);
        lane.put(1);
        lane.drain(10);
        assertThat(sent).isEmpty();
        gate.countDown();
        lane.drain(20_000);
        assertThat(sent).containsExactly(1);
    }

    @Test
    public void anEmptyLaneIsDrainedAtOnce() throws Exception {
        lane(Map.of()).drain(20_000);
    }

    @Test
    public void aClosedLaneForgetsWhatWaitsAndTakesNothing() throws Exception {
        SinkLane<Integer> lane = lane(Map.of());
        gate = new CountDownLatch(1);
        lane.put(1);
        lane.put(2);
        lane.close();
        lane.put(3);
        gate.countDown();
        surroundings.awaitBlockingTasks(1);
        assertThat(sent).doesNotContain(2, 3);
        lane.drain(20_000);
    }

    @Test
    public void aClosedLaneStopsTryingAgain() {
        SinkLane<Integer> lane = lane(Map.of("resendInterval", "500ms"));
        failure = ioFailure();
        lane.put(1);
        awaitRetry(1);
        lane.close();
        surroundings.clock.advance(500);
        surroundings.awaitBlockingTasks(2);
        assertThat(metrics.exceptions()).isEqualTo(1);
        assertThat(surroundings.clock.waiting()).isZero();
    }
}
