// SPDX-License-Identifier: Apache-2.0
package io.millrace.exchange.plugin;

import io.millrace.api.source.Rewindable;
import io.millrace.api.source.RowEmitter;
import io.millrace.api.source.RowSource;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Emits numbered events for ever, at some pace; goes on behind any. */
public final class NumbersSource implements RowSource, Rewindable {
    private static final long PAUSE_NANOS = 200_000;

    private volatile long emitted;

    @Override
    public void subscribe(RowEmitter out) {
        while (!out.isCancelled()) {
            out.emit(Map.of("n", emitted + 1));
            emitted++;
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public Object offset() {
        return emitted;
    }

    @Override
    public void rewind(Object offset) {
        emitted = (Long) offset;
    }
}
