// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.api.option.Option;
import io.millrace.api.option.Options;
import io.millrace.api.source.BytesSource;
import io.millrace.api.source.PullSource;
import io.millrace.api.source.RowSource;
import io.millrace.api.source.Source;
import io.millrace.api.time.Clock;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.node.EngineNodeContext;
import java.util.function.Consumer;

/**
 * Runs one source: connects it, subscribes it or pulls it at its interval, and closes it.
 *
 * <p><b>Threads:</b> the source runs on threads for blocking work; this may be started and closed from any thread.
 */
public final class SourceDriver implements AutoCloseable {
    private static final Option INTERVAL = Option.duration("interval");

    private final Slot<Source> slot;
    private final EngineNodeContext context;
    private final long intervalMillis;
    private final Consumer<Exception> onFailure;
    private ArrivalEmitter emitter;
    private volatile boolean closed;
    private Clock.Timer nextPull;

    /** @param onFailure told when the source cannot work at all */
    SourceDriver(Slot<Source> slot, EngineNodeContext context, Options options, Consumer<Exception> onFailure) {
        this.slot = slot;
        this.context = context;
        Option interval = slot.get().options().find("interval").orElse(INTERVAL);
        this.intervalMillis = options.duration(interval).toMillis();
        this.onFailure = onFailure;
    }

    boolean mayBeHeldBack() {
        return slot.get().mayBeHeldBack();
    }

    /** Begins; what the source emits goes to the emitter. */
    void start(ArrivalEmitter arrivals) {
        emitter = arrivals;
        context.blockingTasks().execute(this::run);
    }

    private void run() {
        try {
            if (closed) return;
            Source source = slot.get();
            source.connect();
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
            ((PullSource) slot.get()).pull(now, emitter);
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
            slot.get().close();
        } catch (Exception failure) {
            context.report(failure);
        } finally {
            context.close();
        }
    }
}
