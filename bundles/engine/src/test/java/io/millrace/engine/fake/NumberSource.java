// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.source.Rewindable;
import io.millrace.api.source.RowEmitter;
import io.millrace.api.source.RowSource;
import java.util.Map;

/** Emits 1, 2, 3 and so on as fast as it may, up to a last number; goes on behind any. */
public final class NumberSource extends FakeExtension implements RowSource, Rewindable {
    private final String column;
    private final long last;
    private volatile long emitted;

    public NumberSource(String column, long last) {
        this.column = column;
        this.last = last;
    }

    @Override
    public void subscribe(RowEmitter out) {
        calls.add("subscribe");
        while (emitted < last && !out.isCancelled()) {
            out.emit(Map.of(column, emitted + 1));
            emitted++;
        }
    }

    @Override
    public Object offset() {
        return emitted;
    }

    @Override
    public void rewind(Object offset) {
        calls.add("rewind");
        emitted = (Long) offset;
    }
}
