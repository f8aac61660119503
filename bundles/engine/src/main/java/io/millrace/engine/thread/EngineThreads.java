// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.thread;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of an engine. */
public final class EngineThreads implements AutoCloseable {
    private final ThreadPoolExecutor workers;
    private final ExecutorService blocking;
    private final ScheduledExecutorService timer;

    /** @param workerCount how many pipelines run at the same time */
    public EngineThreads(int workerCount) {
        workers = new ThreadPoolExecutor(
                workerCount, workerCount, 60, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named("millrace-worker"));
        blocking = Executors.newCachedThreadPool(named("millrace-io"));
        timer = Executors.newSingleThreadScheduledExecutor(named("millrace-timer"));
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Runs pipelines; nothing that blocks. */
    public ExecutorService workers() {
        return workers;
    }

    /** Runs what blocks. */
    public ExecutorService blocking() {
        return blocking;
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdownNow();
        blocking.shutdownNow();
    }
}
