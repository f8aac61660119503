// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.source.BytesEmitter;
import io.millrace.api.source.BytesSource;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A source of payloads that emits what a test tells it to. */
public class FakeBytesSource extends FakeExtension implements BytesSource {
    private final CountDownLatch subscribed = new CountDownLatch(1);
    private volatile BytesEmitter out;

    @Override
    public void subscribe(BytesEmitter emitter) {
        calls.add("subscribe");
        out = emitter;
        subscribed.countDown();
    }

    /** Where to emit to; waits until the engine has subscribed. */
    public BytesEmitter out() {
        Eventually.await(subscribed);
        return out;
    }

    /** Emits a payload in the form of {@link FakeFormat}. */
    public void emit(String payload) {
        out().emit(payload.getBytes(StandardCharsets.UTF_8));
    }
}
