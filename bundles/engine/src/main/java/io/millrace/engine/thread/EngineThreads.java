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
    /** So many rules may be held up before they cost others a worker. */
    private static final int MOST_SPARE_WORKERS = 256;

    private final ThreadPoolExecutor workers;
    private final ExecutorService blocking;
    private final ScheduledExecutorService timer;
    private int spareWorkers;

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

    /** Something during which a thread waits. */
    @FunctionalInterface
    public interface Wait {
        void await() throws InterruptedException;
    }

    /** Lets a worker wait while another one takes its place. */
    public void whileReplaced(Wait wait) throws InterruptedException {
        boolean replaced = addSpareWorker();
        try {
            wait.await();
        } finally {
            if (replaced) removeSpareWorker();
        }
    }

    private synchronized boolean addSpareWorker() {
        if (spareWorkers == MOST_SPARE_WORKERS) return false;
        spareWorkers++;
        workers.setMaximumPoolSize(workers.getMaximumPoolSize() + 1);
        workers.setCorePoolSize(workers.getCorePoolSize() + 1);
        return true;
    }

    private synchronized void removeSpareWorker() {
        spareWorkers--;
        workers.setCorePoolSize(workers.getCorePoolSize() - 1);
        workers.setMaximumPoolSize(workers.getMaximumPoolSize() - 1);
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
