// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import static io.millrace.engine.fake.Eventually.eventually;
import static io.millrace.engine.fake.Values.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.fake.FakeSurroundings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.After;
import org.junit.Test;

public class EmitterTest {
    private static final SourceInput INPUT = arrival -> {};

    private final FakeSurroundings surroundings = new FakeSurroundings();
    private final List<Arrival> arrived = new CopyOnWriteArrayList<>();
    private final List<String> ends = new CopyOnWriteArrayList<>();
    private final ArrivalEmitter emitter = new ArrivalEmitter(INPUT, arrived::add, ends::add, surroundings.clock);

    @After
    public void close() {
        surroundings.close();
    }

    private LatestEmitter latest() {
        return new LatestEmitter(INPUT, arrived::add, ends::add, surroundings.environment, 100);
    }

    @Test
    public void whatIsEmittedArrivesWithItsTimeAndMetadata() {
        emitter.emit(values("a", 1L), Map.of("topic", "t"));
        assertThat(arrived).containsExactly(new Arrival(INPUT, values("a", 1L), Map.of("topic", "t"), 1_000));
    }

    @Test
    public void aMapMayBeUsedAgainByTheSource() {
        Map<String, Object> map = values("a", 1L);
        emitter.emit(map);
        map.put("a", 2L);
        assertThat(arrived.get(0).payload()).isEqualTo(values("a", 1L));
    }

    @Test
    public void errorsArriveLikeEvents() {
        IllegalStateException error = new IllegalStateException("odd");
        emitter.error(error);
        assertThat(arrived.get(0).payload()).isSameAs(error);
    }

    @Test
    public void nothingArrivesAfterTheEnd() {
        emitter.end("done");
        emitter.end("done again");
        emitter.emit(values("a", 1L));
        assertThat(ends).containsExactly("done");
        assertThat(arrived).isEmpty();
        assertThat(emitter.hasEnded()).isTrue();
    }

    @Test
    public void aCancelledEmitterTakesNothing() {
        emitter.cancel();
        emitter.emit(new byte[0]);
        emitter.error(new IllegalStateException("late"));
        emitter.end("late");
        assertThat(arrived).isEmpty();
        assertThat(ends).isEmpty();
        assertThat(emitter.isCancelled()).isTrue();
    }

    @Test
    public void aThinnedSourceDeliversItsLatestEventAtEachTick() {
        LatestEmitter latest = latest();
        latest.emit(values("a", 1L));
        latest.emit(values("a", 2L));
        assertThat(arrived).isEmpty();
        tick();
        assertThat(arrived).extracting(Arrival::payload).containsExactly(values("a", 2L));
        latest.emit(values("a", 3L));
        tick();
        assertThat(arrived).extracting(Arrival::payload).containsExactly(values("a", 2L), values("a", 3L));
    }

    /** Turns the clock to the next tick and waits until it is over. */
    private void tick() {
        surroundings.clock.advance(100);
        eventually(() -> assertThat(surroundings.clock.waiting()).isEqualTo(1));
    }

    @Test
    public void aTickWithoutAnEventDeliversNothing() {
        latest().emit(values("a", 1L));
        tick();
        tick();
        assertThat(arrived).hasSize(1);
    }

    @Test
    public void aCancelledThinnedSourceStopsTicking() {
        LatestEmitter latest = latest();
        latest.emit(values("a", 1L));
        latest.cancel();
        surroundings.clock.advance(100);
        surroundings.awaitBlockingTasks(1);
        assertThat(surroundings.clock.waiting()).isZero();
        assertThat(arrived).isEmpty();
    }
}
