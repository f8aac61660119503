// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that a test turns by hand; what is due runs on the thread that turns it. */
public final class ManualClock implements Clock {
    private record Task(long at, Runnable body) {}

    private final PriorityQueue<Task> tasks = new PriorityQueue<>(Comparator.comparingLong(Task::at));
    private final ZoneId zone;
    private long now;

    public ManualClock(long now) {
        this(now, ZoneOffset.UTC);
    }

    public ManualClock(long now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    @Override
    public synchronized long millis() {
        return now;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public synchronized Timer schedule(long atMillis, Runnable body) {
        Task task = new Task(atMillis, body);
        tasks.add(task);
        return () -> cancel(task);
    }

    private synchronized void cancel(Task task) {
        tasks.removeIf(known -> known == task);
    }

    /** How many tasks wait. */
    public synchronized int waiting() {
        return tasks.size();
    }

    /** Turns the clock forward. */
    public void advance(long millis) {
        long target = millis() + millis;
        for (Task task = due(target); task != null; task = due(target))
            task.body().run();
    }

    private synchronized Task due(long target) {
        Task next = tasks.peek();
        if (next == null || next.at() > target) {
            now = target;
            return null;
        }
        now = Math.max(now, next.at());
        return tasks.remove();
    }
}
