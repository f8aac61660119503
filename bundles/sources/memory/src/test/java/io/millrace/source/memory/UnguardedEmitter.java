// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.memory;

import io.millrace.api.row.Row;
import io.millrace.api.source.RowEmitter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Notes for each event how many are being emitted at this moment; relies on the source to guard the list. */
final class UnguardedEmitter implements RowEmitter {
    private final AtomicInteger inside = new AtomicInteger();
    private final List<Integer> together;

    UnguardedEmitter(List<Integer> together) {
        this.together = together;
    }

    @Override
    public void emit(Row row, Map<String, Object> metadata) {
        together.add(inside.incrementAndGet());
        Thread.yield();
        inside.decrementAndGet();
    }

    @Override
    public void emit(Map<String, Object> values, Map<String, Object> metadata) {
        emit(Row.of(values), metadata);
    }

    @Override
    public void error(Exception error) {
        throw new AssertionError(error);
    }

    @Override
    public void end(String message) {
        throw new AssertionError("a memory source does not end");
    }

    @Override
    public boolean isCancelled() {
        return false;
    }
}
