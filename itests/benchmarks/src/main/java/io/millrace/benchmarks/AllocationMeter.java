// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Bytes allocated by all threads, ended ones included: what collections freed plus the change of used heap. (Thread
 * counters lose the threads that end with a job.)
 */
final class AllocationMeter {
    private static final int ATTEMPTS = 200;
    private static final long STEP_NANOS = 5_000_000;

    private final Set<String> heapPools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toUnmodifiableSet());
    private long freed;
    private long noticed;
    private long noticedBefore;
    private long collectedBefore;

    AllocationMeter() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener((note, handback) -> take(note), null, null);
        }
    }

    private void take(Notification note) {
        if (note.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            add(GarbageCollectionNotificationInfo.from((CompositeData) note.getUserData())
                    .getGcInfo());
        }
    }

    private synchronized void add(GcInfo info) {
        for (String pool : heapPools) {
            freed += info.getMemoryUsageBeforeGc().get(pool).getUsed();
            freed -= info.getMemoryUsageAfterGc().get(pool).getUsed();
        }
        noticed++;
    }

    /** Forgets collections that were not noticed so far. */
    synchronized void restart() {
        noticedBefore = noticed;
        collectedBefore = collections();
    }

    /** Bytes allocated so far, up to a constant. Waits until every collection has been noticed. */
    long allocated() {
        for (int i = 0; i < ATTEMPTS && !allNoticed(); i++) {
            LockSupport.parkNanos(STEP_NANOS);
        }
        synchronized (this) {
            return freed
                    + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }

    private synchronized boolean allNoticed() {
        return noticed - noticedBefore >= collections() - collectedBefore;
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }
}
