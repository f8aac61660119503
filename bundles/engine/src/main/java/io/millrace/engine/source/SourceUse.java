// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Options;
import io.millrace.api.source.Rewindable;
import io.millrace.api.source.Source;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.extension.SlotUser;
import io.millrace.engine.node.EngineNodeContext;
import io.millrace.plan.stream.StreamDefinition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The instance of one source, started and exchanged. What the old instance emitted at the last is delivered before anything of
 * the new one; a rewindable source goes on behind the last event that was taken from it.
 *
 * <p><b>Threads:</b> may be called from any thread; may block.
 */
final class SourceUse implements SlotUser<Source> {
    private static final long PATIENCE_MILLIS = 2_000;

    private final Slot<Source> slot;
    private final SourceParts parts;
    private final Executor blocking;
    private final Deque<Leftovers> leftovers = new ArrayDeque<>();
    private Optional<SourceDriver> driver;
    private ArrivalEmitter emitter;
    private Object offset;
    private volatile boolean mayBeHeldBack;
    private boolean started;
    private boolean running;
    private boolean passing;
    private boolean closed;

    /** What every instance is given. */
    record SourceParts(
            StreamDefinition stream,
            Supplier<EngineNodeContext> contexts,
            Options options,
            boolean decodes,
            Function<Source, ArrivalEmitter> emitters,
            SourceWiring wiring) {}

    /** A use of the instance in the slot, which was provisioned. */
    SourceUse(Slot<Source> slot, SourceParts parts, EngineNodeContext context, Executor blocking) {
        this.slot = slot;
        this.parts = parts;
        this.blocking = blocking;
        begin(slot.get(), context);
        slot.attach(this);
    }

    private void begin(Source source, EngineNodeContext context) {
        SourceDriver next = new SourceDriver(
                source, context, parts.options(), parts.wiring().onFailure());
        if (offset != null) next.beginAt(offset);
        driver = Optional.of(next);
        mayBeHeldBack = source.mayBeHeldBack();
        emitter = parts.emitters().apply(source);
        running = false;
    }

    /** Read for each event. */
    boolean mayBeHeldBack() {
        return mayBeHeldBack;
    }

    synchronized void start() {
        started = true;
        proceed();
    }

    /** Delivers what the instances before emitted at the last, and then starts this one unless it runs. */
    synchronized void proceed() {
        if (passing) return;
        if (leftovers.isEmpty()) {
            run();
            return;
        }
        passing = true;
        blocking.execute(this::passOn);
    }

    private void passOn() {
        Leftovers left;
        while ((left = nextLeftovers()) != null) {
            long lost = left.passOn(parts.wiring().mailbox());
            if (lost > 0) {
                parts.contexts().get().report(new MillraceException(ErrorCode.EXECUTOR, lost + " events were lost"));
            }
        }
    }

    private synchronized Leftovers nextLeftovers() {
        if (leftovers.isEmpty()) {
            passing = false;
            run();
        }
        return leftovers.poll();
    }

    private synchronized void run() {
        if (closed || !started || running || driver.isEmpty()) return;
        running = true;
        driver.get().start(emitter);
    }

    @Override
    public synchronized void leave() throws Exception {
        if (driver.isEmpty()) return;
        SourceDriver old = driver.get();
        driver = Optional.empty();
        Source source = slot.get();
        // A bounded source that has ended stays ended.
        if (emitter.hasEnded()) started = false;
        leftovers.add(emitter.divert());
        old.close();
        boolean rests = old.awaitRest(PATIENCE_MILLIS);
        if (old.hasBegun() && source instanceof Rewindable rewindable) offset = rewindable.offset();
        if (!rests) throw new MillraceException(ErrorCode.EXECUTOR, "it was still busy and may have lost its place");
    }

    @Override
    public synchronized void enter(Source next) throws Exception {
        SourceKind.check(next, parts.decodes());
        next.options().validate(parts.options());
        EngineNodeContext context = parts.contexts().get();
        SourceBuilder.provision(parts.stream(), next, context, parts.options());
        begin(next, context);
    }

    @Override
    public boolean forget() {
        boolean known = offset != null;
        offset = null;
        return known;
    }

    synchronized void close() {
        closed = true;
        emitter.cancel();
        driver.ifPresent(SourceDriver::close);
    }
}
