// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.thread;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of an engine. */
public final class EngineThreads implements AutoCloseable {
    /** So many rules may be held up before they cost others a worker. */
    private static final int MOST_SPARE_WORKERS = 256;

    private static final int EXCHANGES = 8;

    private final ThreadPoolExecutor workers;
    private final ExecutorService blocking;
    private final ScheduledThreadPoolExecutor timer;
    private final ThreadPoolExecutor exchanges;
    private int spareWorkers;

    /** @param workerCount how many pipelines run at the same time */
    public EngineThreads(int workerCount) {
        workers = new ThreadPoolExecutor(
                workerCount, workerCount, 60, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named("millrace-worker"));
        blocking = Executors.newCachedThreadPool(named("millrace-io"));
        timer = new ScheduledThreadPoolExecutor(1, named("millrace-timer"));
        // A timer that was given up must not keep the class of its task.
        timer.setRemoveOnCancelPolicy(true);
        exchanges = new ThreadPoolExecutor(
                EXCHANGES, EXCHANGES, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named("millrace-exchange"));
        exchanges.allowCoreThreadTimeOut(true);
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> PluginFreeThreads.create(task, prefix + "-" + number.incrementAndGet());
    }

    /** Runs pipelines; nothing that blocks. */
    public ExecutorService workers() {
        return workers;
    }

    /** Runs what blocks. */
    public ExecutorService blocking() {
        return blocking;
    }

    /** Exchanges instances of extensions; so many at a time, however many rules there are. */
    public ExecutorService exchanges() {
        return exchanges;
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
        exchanges.shutdownNow();
    }
}
