// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.sink.BytesSink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A sink of payloads that keeps what it is sent. */
public final class FakeBytesSink extends FakeExtension implements BytesSink {
    public final List<String> messages = new CopyOnWriteArrayList<>();
    public volatile boolean mayBlock;
    public volatile Exception sendFailure;

    @Override
    public boolean mayBlock() {
        return mayBlock;
    }

    @Override
    public void send(byte[] bytes, int offset, int length) throws Exception {
        if (sendFailure != null) throw sendFailure;
        messages.add(new String(bytes, offset, length, StandardCharsets.UTF_8));
    }
}
