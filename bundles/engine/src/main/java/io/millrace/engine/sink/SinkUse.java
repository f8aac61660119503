// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Options;
import io.millrace.api.sink.BytesSink;
import io.millrace.api.sink.Sink;
import io.millrace.engine.extension.SlotUser;
import io.millrace.engine.node.EngineNodeContext;

/**
 * The instance of one sink, connected and exchanged. While there is none, messages wait.
 *
 * <p><b>Threads:</b> may be called from any thread; may block.
 */
final class SinkUse implements SlotUser<Sink> {
    private static final long PATIENCE_MILLIS = 2_000;

    private final EngineNodeContext context;
    private final Options options;
    private final Delivery delivery;
    private final boolean sendsBytes;
    private Sink sink;
    private boolean wantsConnection;

    /** @param sink the instance in use, which was provisioned */
    SinkUse(Sink sink, EngineNodeContext context, Options options, Delivery delivery) {
        this.sink = sink;
        this.context = context;
        this.options = options;
        this.delivery = delivery;
        this.sendsBytes = sink instanceof BytesSink;
    }

    synchronized void connect() throws Exception {
        wantsConnection = true;
        if (sink != null) sink.connect();
    }

    @Override
    public synchronized void leave() throws Exception {
        Sink old = sink;
        sink = null;
        if (old == null) return;
        boolean atRest = delivery.pause(PATIENCE_MILLIS);
        close(old);
        if (!atRest) {
            throw new MillraceException(
                    ErrorCode.EXECUTOR, "a message was still being sent, which may or may not arrive");
        }
    }

    private void close(Sink old) throws Exception {
        try {
            old.close();
        } finally {
            context.close();
        }
    }

    @Override
    public synchronized void enter(Sink next) throws Exception {
        try {
            if (next instanceof BytesSink != sendsBytes) {
                throw new MillraceException(
                        ErrorCode.EXECUTOR,
                        "it takes " + (sendsBytes ? "rows, no longer bytes" : "bytes, no longer rows"));
            }
            next.options().validate(options);
            next.provision(context, options);
            if (wantsConnection) next.connect();
        } catch (Exception | LinkageError refused) {
            close(next);
            throw refused;
        }
        sink = next;
        delivery.resume();
    }

    synchronized void close() {
        if (sink == null) return;
        try {
            close(sink);
        } catch (Exception failure) {
            context.report(failure);
        }
        sink = null;
    }
}
