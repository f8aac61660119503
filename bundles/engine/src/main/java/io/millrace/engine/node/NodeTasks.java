// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.node;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Runs the tasks of one node, and knows whether any is under way. */
public final class NodeTasks implements Executor {
    private final Executor executor;
    private int running;

    NodeTasks(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable task) {
        begin();
        try {
            executor.execute(() -> run(task));
        } catch (RuntimeException refused) {
            end();
            throw refused;
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        running++;
    }

    private synchronized void end() {
        if (--running == 0) notifyAll();
    }

    /** Waits until none is under way, at most so long; returns whether none is. */
    public synchronized boolean awaitNone(long atMostMillis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(atMostMillis);
        while (running > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) return false;
            wait(left);
        }
        return true;
    }
}
