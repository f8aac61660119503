// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.api.option.Option;
import io.millrace.api.option.Options;
import io.millrace.api.source.BytesSource;
import io.millrace.api.source.PullSource;
import io.millrace.api.source.Rewindable;
import io.millrace.api.source.RowSource;
import io.millrace.api.source.Source;
import io.millrace.api.time.Clock;
import io.millrace.engine.node.EngineNodeContext;
import io.millrace.engine.node.NodeTasks;
import java.util.function.Consumer;

/**
 * Runs one source: connects it, subscribes it or pulls it at its interval, and closes it.
 *
 * <p><b>Threads:</b> the source runs on threads for blocking work; this may be started and closed from any thread.
 */
public final class SourceDriver implements AutoCloseable {
    private static final Option INTERVAL = Option.duration("interval");

    private final Source source;
    private final EngineNodeContext context;
    private final long intervalMillis;
    private final Consumer<Exception> onFailure;
    private final NodeTasks tasks;
    private ArrivalEmitter emitter;
    private Object beginning;
    private volatile boolean begun;
    private volatile boolean closed;
    private Clock.Timer nextPull;

    /** @param onFailure told when the source cannot work at all */
    SourceDriver(Source source, EngineNodeContext context, Options options, Consumer<Exception> onFailure) {
        this.source = source;
        this.context = context;
        Option interval = source.options().find("interval").orElse(INTERVAL);
        this.intervalMillis = options.duration(interval).toMillis();
        this.onFailure = onFailure;
        this.tasks = context.tasks();
    }

    /** Has the source begin at the place that an earlier instance had come to. */
    void beginAt(Object offset) {
        beginning = offset;
    }

    /** Waits until the source does nothing any more, at most so long. To be called after {@link #close}. */
    boolean awaitRest(long atMostMillis) throws InterruptedException {
        return tasks.awaitNone(atMostMillis);
    }

    /** Whether the source came so far as to know its place. */
    boolean hasBegun() {
        return begun;
    }

    /** Begins; what the source emits goes to the emitter. */
    void start(ArrivalEmitter arrivals) {
        emitter = arrivals;
        context.blockingTasks().execute(this::run);
    }

    private void run() {
        try {
            if (closed) return;
            source.connect();
            if (closed) return;
            if (beginning != null && source instanceof Rewindable rewindable) rewindable.rewind(beginning);
            begun = true;
            if (closed) return;
            if (source instanceof BytesSource bytes) bytes.subscribe(emitter);
            else if (source instanceof RowSource rows) rows.subscribe(emitter);
            else pull();
        } catch (Exception failure) {
            if (!closed) onFailure.accept(failure);
        } finally {
            // A connection that the source took while it was being closed was not there yet to be given back.
            if (closed) context.close();
        }
    }

    private void pull() {
        if (closed) return;
        long now = context.clock().millis();
        try {
            ((PullSource) source).pull(now, emitter);
        } catch (Exception failure) {
            emitter.error(failure);
        }
        synchronized (this) {
            if (closed || intervalMillis <= 0 || emitter.hasEnded()) return;
            long next = Math.max(context.clock().millis(), now + intervalMillis);
            nextPull =
                    context.clock().schedule(next, () -> context.blockingTasks().execute(this::pull));
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) return;
            closed = true;
            if (nextPull != null) nextPull.cancel();
        }
        if (emitter != null) emitter.cancel();
        try {
            source.close();
        } catch (Exception failure) {
            context.report(failure);
        } finally {
            context.close();
        }
    }
}
