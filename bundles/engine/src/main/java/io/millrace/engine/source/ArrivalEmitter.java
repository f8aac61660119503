// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.api.row.Row;
import io.millrace.api.source.PullEmitter;
import io.millrace.api.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Hands what a source emits to a mailbox, stamped with the time of its arrival. */
class ArrivalEmitter implements PullEmitter {
    private final SourceInput input;
    private final Entrance entrance;
    private final BooleanSupplier wanted = () -> !isCancelled();
    private final Consumer<String> onEnd;
    private final Clock clock;
    private volatile boolean cancelled;
    private volatile boolean ended;
    private volatile Leftovers leftovers;

    /** @param onEnd told when a bounded source has delivered everything */
    ArrivalEmitter(SourceInput input, Consumer<Arrival> mailbox, Consumer<String> onEnd, Clock clock) {
        this.input = input;
        this.entrance = Entrance.to(mailbox);
        this.onEnd = onEnd;
        this.clock = clock;
    }

    @Override
    public void emit(byte[] payload, Map<String, Object> metadata) {
        put(payload, metadata);
    }

    @Override
    public void emit(Map<String, Object> values, Map<String, Object> metadata) {
        put(new LinkedHashMap<>(values), metadata);
    }

    @Override
    public void emit(Row row, Map<String, Object> metadata) {
        put(row, metadata);
    }

    @Override
    public void error(Exception error) {
        put(error, Map.of());
    }

    void put(Object payload, Map<String, Object> metadata) {
        if (cancelled || ended) putLate(new Arrival(input, payload, metadata, clock.millis()));
        else deliver(new Arrival(input, payload, metadata, clock.millis()));
    }

    void deliver(Arrival arrival) {
        if (!entrance.put(arrival, wanted)) putLate(arrival);
    }

    private void putLate(Arrival arrival) {
        Leftovers kept = leftovers;
        if (kept != null && !ended) kept.add(arrival);
    }

    /** Tells the source to stop, and keeps what it emits all the same. */
    Leftovers divert() {
        Leftovers kept = new Leftovers();
        leftovers = kept;
        cancelled = true;
        entrance.recheck();
        return kept;
    }

    @Override
    public void end(String message) {
        if (cancelled || ended) return;
        ended = true;
        onEnd.accept(message);
    }

    boolean hasEnded() {
        return ended;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}
