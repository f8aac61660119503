// SPDX-License-Identifier: Apache-2.0
package io.millrace.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Brings changes to the disk: a change that comes alone before its call returns, changes that follow each other closely
 * together. Thousands of rules are then created in seconds, although a disk takes milliseconds each time.
 *
 * <p><b>Threads:</b> may be used from any thread; only one at a time brings anything to the disk.
 */
final class DiskSync implements AutoCloseable {
    private static final long PAUSE_MILLIS = 200;

    private final Runnable sync;
    private final Executor later;
    private long last = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
    private boolean pending;
    private boolean closed;

    /** @param sync blocks until everything written so far is on the disk */
    DiskSync(Runnable sync) {
        this(sync, CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** @param later runs something after a pause */
    DiskSync(Runnable sync, Executor later) {
        this.sync = sync;
        this.later = later;
    }

    /** Something was written. */
    synchronized void changed() {
        if (pending) return;
        if (System.nanoTime() - last >= TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS)) {
            syncNow();
            return;
        }
        pending = true;
        later.execute(this::syncPending);
    }

    private synchronized void syncPending() {
        if (pending && !closed) syncNow();
    }

    private void syncNow() {
        pending = false;
        sync.run();
        last = System.nanoTime();
    }

    @Override
    public synchronized void close() {
        if (pending) syncNow();
        closed = true;
    }
}
