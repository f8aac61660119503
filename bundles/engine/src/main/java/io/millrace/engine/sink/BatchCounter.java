// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.time.Clock;
import java.util.concurrent.Executor;

/**
 * Says when the results that wait for others are sent: when they are enough, or when the clock ticks.
 *
 * <p><b>Threads:</b> results are counted by the pipeline, which also flushes; it is started and closed from elsewhere.
 */
final class BatchCounter implements AutoCloseable {
    private final Batching batching;
    private final Clock clock;
    private final Executor pipeline;
    private final Runnable flush;
    private int waiting;
    private volatile boolean closed;

    /** @param pipeline runs tasks between two results */
    BatchCounter(Batching batching, Clock clock, Executor pipeline, Runnable flush) {
        this.batching = batching;
        this.clock = clock;
        this.pipeline = pipeline;
        this.flush = flush;
    }

    void start() {
        if (batching.isTimed()) tickAfter(clock.millis());
    }

    private void tickAfter(long millis) {
        long at = millis + Math.max(1, batching.linger().toMillis());
        clock.schedule(at, () -> {
            if (closed) return;
            pipeline.execute(this::flush);
            tickAfter(at);
        });
    }

    /** One more result, or an error in its place. */
    void count() {
        if (batching.size() > 0 && ++waiting >= batching.size()) flush();
    }

    private void flush() {
        if (closed) return;
        waiting = 0;
        flush.run();
    }

    @Override
    public void close() {
        closed = true;
    }
}
