// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.source;

import io.millrace.api.row.Row;
import io.millrace.api.source.PullEmitter;
import java.util.Map;

/** The way into a rule that may have no room: emitting waits then, as it does in the engine. One for each instance. */
final class GatedEmitter implements PullEmitter {
    private final CollectingEmitter rule;
    private final Gate gate;
    private volatile boolean cancelled;

    GatedEmitter(CollectingEmitter rule, Gate gate) {
        this.rule = rule;
        this.gate = gate;
    }

    @Override
    public void emit(byte[] payload, Map<String, Object> metadata) {
        pass(() -> rule.emit(payload, metadata));
    }

    @Override
    public void emit(Map<String, Object> values, Map<String, Object> metadata) {
        pass(() -> rule.emit(values, metadata));
    }

    @Override
    public void emit(Row row, Map<String, Object> metadata) {
        pass(() -> rule.emit(row, metadata));
    }

    @Override
    public void error(Exception error) {
        pass(() -> rule.error(error));
    }

    @Override
    public void end(String message) {
        pass(() -> rule.end(message));
    }

    private void pass(Runnable emission) {
        gate.await(() -> cancelled);
        if (!cancelled) emission.run();
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    /** The rule wants no more from this instance; what it emits now is gone. */
    void cancel() {
        cancelled = true;
        gate.look();
    }
}
