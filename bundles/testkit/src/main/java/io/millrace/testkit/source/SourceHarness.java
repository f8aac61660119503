// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.source.BytesSource;
import io.millrace.api.source.PullSource;
import io.millrace.api.source.Rewindable;
import io.millrace.api.source.RowSource;
import io.millrace.api.source.Source;
import io.millrace.testkit.operator.Rows;
import io.millrace.testkit.plugin.SavedState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Runs a source as a rule does: it may have no room for a while, and put another instance in its place. What the source emits is
 * asked for in order, and waited for.
 *
 * <pre>{@code
 * SourceHarness source = SourceHarness.of(UdpSource::new).option("datasource", "127.0.0.1:5000").open();
 * source.emits("one").swap().emits("two").emitsNothing().close();
 * }</pre>
 *
 * <p><b>Threads:</b> blocking tasks of the source run on threads of their own; they must end when it is closed.
 */
public final class SourceHarness implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final SourceSetup setup;
    private final ExecutorService blockingTasks = Executors.newCachedThreadPool();
    private final CollectingEmitter emitted = new CollectingEmitter();
    private final Gate room = new Gate();
    private Source source;
    private GatedEmitter emitter;
    private int asked;
    private int askedErrors;

    SourceHarness(SourceSetup setup) throws Exception {
        this.setup = setup;
        try {
            source = setup.newInstance(blockingTasks);
            subscribe();
        } catch (Exception refused) {
            blockingTasks.shutdownNow();
            throw refused;
        }
    }

    /** @param instances makes instances as the framework would, each one new */
    public static SourceSetup of(Supplier<? extends Source> instances) {
        return new SourceSetup(instances);
    }

    private void subscribe() throws Exception {
        emitter = new GatedEmitter(emitted, room);
        if (source instanceof BytesSource bytes) bytes.subscribe(emitter);
        else if (source instanceof RowSource rows) rows.subscribe(emitter);
    }

    /** A tick of the interval, at an instant in epoch milliseconds; what the source throws comes out. */
    public SourceHarness pull(long triggerMillis) throws Exception {
        ((PullSource) source).pull(triggerMillis, emitter);
        return this;
    }

    /** From now on the rule has no room. */
    public SourceHarness full() {
        room.close();
        return this;
    }

    /** Waits until the source is held back by a rule that has no room, and gives it room again. */
    public SourceHarness waitsForRoom() throws InterruptedException {
        room.awaitWaiting();
        room.open();
        return this;
    }

    /**
     * Puts another instance in the place of this one. One that can be rewound goes on from the place to which the old one came;
     * any other listens before the old one is closed.
     */
    public SourceHarness swap() throws Exception {
        if (source instanceof Rewindable) return swapAtOffset();
        Source old = source;
        GatedEmitter oldEmitter = emitter;
        source = setup.newInstance(blockingTasks);
        subscribe();
        oldEmitter.cancel();
        old.close();
        return this;
    }

    private SourceHarness swapAtOffset() throws Exception {
        emitter.cancel();
        source.close();
        Object offset = SavedState.copy(((Rewindable) source).offset());
        source = setup.newInstance(blockingTasks);
        if (offset != null) ((Rewindable) source).rewind(offset);
        subscribe();
        return this;
    }

    /** The next event is this payload. */
    public SourceHarness emits(String payload) throws InterruptedException {
        assertThat(next()).isEqualTo(payload);
        return this;
    }

    /** The next event is this row; columns and values as for {@link Rows#row}. */
    public SourceHarness emitsRow(Object... columnsAndValues) throws InterruptedException {
        assertThat(nextRow()).isEqualTo(Rows.row(columnsAndValues));
        return this;
    }

    /** The next event, which must be a row, for expectations that are not among those here. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> nextRow() throws InterruptedException {
        Object next = next();
        assertThat(next).isInstanceOf(Map.class);
        return (Map<String, Object>) next;
    }

    private Object next() throws InterruptedException {
        return emitted.awaitEvents(asked + 1).get(asked++);
    }

    /** Nothing has come that was not asked for. */
    public SourceHarness emitsNothing() {
        assertThat(emitted.events().subList(asked, emitted.events().size()))
                .as("emitted")
                .isEmpty();
        return this;
    }

    /** The next error contains this. */
    public SourceHarness emitsError(String part) throws InterruptedException {
        assertThat(emitted.awaitErrors(askedErrors + 1).get(askedErrors++)).hasMessageContaining(part);
        return this;
    }

    /** The source ends, with this message. */
    public SourceHarness ends(String message) throws InterruptedException {
        assertThat(emitted.awaitEnd()).isEqualTo(message);
        return this;
    }

    /** What the source said about the events that were asked for, oldest first. */
    public List<Map<String, Object>> metadata() {
        return emitted.metadata().subList(0, asked);
    }

    /** Closes the source; its blocking tasks must end, also one that is held back. */
    @Override
    public void close() throws Exception {
        emitter.cancel();
        source.close();
        blockingTasks.shutdown();
        assertThat(blockingTasks.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("the blocking tasks of a closed source end")
                .isTrue();
    }
}
