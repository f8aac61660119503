// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.source.RowEmitter;
import io.millrace.api.source.RowSource;
import java.util.concurrent.CountDownLatch;

/** A source of rows that emits what a test tells it to. */
public class FakeRowSource extends FakeExtension implements RowSource {
    public volatile boolean mayBeHeldBack = true;
    private final CountDownLatch subscribed = new CountDownLatch(1);
    private volatile RowEmitter out;

    @Override
    public void subscribe(RowEmitter emitter) {
        calls.add("subscribe");
        out = emitter;
        subscribed.countDown();
    }

    /** Where to emit to; waits until the engine has subscribed. */
    public RowEmitter out() {
        Eventually.await(subscribed);
        return out;
    }

    public void emit(Object... namesAndValues) {
        out().emit(Values.values(namesAndValues));
    }

    @Override
    public boolean mayBeHeldBack() {
        return mayBeHeldBack;
    }
}
