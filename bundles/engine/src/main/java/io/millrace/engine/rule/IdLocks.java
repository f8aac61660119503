// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets changes of one rule follow each other while other rules are changed at the same time. A fixed number of locks stands
 * for all ids.
 */
final class IdLocks {
    private static final int LOCKS = 1_024;

    private final Lock[] locks = new Lock[LOCKS];

    IdLocks() {
        for (int i = 0; i < LOCKS; i++) locks[i] = new ReentrantLock();
    }

    <T> T call(String id, Supplier<T> change) {
        Lock lock = locks[Math.floorMod(id.hashCode(), LOCKS)];
        lock.lock();
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }

    void run(String id, Runnable change) {
        call(id, () -> {
            change.run();
            return id;
        });
    }
}
