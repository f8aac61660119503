// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.thread;

import io.millrace.api.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The clock of the machine. */
public final class SystemClock implements Clock {
    private final EngineThreads threads;
    private volatile ZoneId zone;

    public SystemClock(EngineThreads threads, ZoneId zone) {
        this.threads = threads;
        this.zone = zone;
    }

    @Override
    public long millis() {
        return System.currentTimeMillis();
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    public void setZone(ZoneId newZone) {
        zone = newZone;
    }

    @Override
    public Timer schedule(long atMillis, Runnable task) {
        long delay = Math.max(0, atMillis - millis());
        Future<?> future = threads.timer().schedule(task, delay, TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
    }
}
