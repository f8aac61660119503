// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.plugin;

import io.millrace.api.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * A clock that stands still until a test turns it. Tasks run on the thread that turns it, in the order of their
 * instants.
 *
 * <pre>{@code
 * ManualClock clock = ManualClock.at(1_000);
 * clock.schedule(1_500, task);
 * clock.advance(Duration.ofMillis(500)); // runs the task
 * }</pre>
 *
 * <p><b>Threads:</b> may be used from any thread.
 */
public final class ManualClock implements Clock {
    private final boolean jumping;
    private final ZoneId zone;
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::atMillis).thenComparingLong(Task::number));
    private long now;
    private long scheduled;

    private ManualClock(long now, boolean jumping, ZoneId zone) {
        this.now = now;
        this.jumping = jumping;
        this.zone = zone;
    }

    /** A clock in UTC that shows this time, in epoch milliseconds. */
    public static ManualClock at(long millis) {
        return at(millis, ZoneOffset.UTC);
    }

    /** A clock that shows this time, in epoch milliseconds, somewhere on earth. */
    public static ManualClock at(long millis, ZoneId zone) {
        return new ManualClock(millis, false, zone);
    }

    /**
     * A clock that jumps to the instant of a task as soon as one is scheduled, and runs it: for code that waits for its
     * own timers. Not for tasks that schedule themselves again, which would never end.
     */
    public static ManualClock jumpingFrom(long millis) {
        return new ManualClock(millis, true, ZoneOffset.UTC);
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
    public Timer schedule(long atMillis, Runnable action) {
        Task task = add(atMillis, action);
        if (jumping) turnTo(Math.max(atMillis, millis()));
        return () -> cancel(task);
    }

    /** Turns the clock forward and runs what is due on the way; a task sees its own instant as the present. */
    public void advance(Duration duration) {
        turnTo(millis() + duration.toMillis());
    }

    /** Lets time pass without anything being run; what is due runs when the clock is turned. */
    public synchronized void skip(Duration duration) {
        now += duration.toMillis();
    }

    /** How many tasks wait for their instant. */
    public synchronized int pending() {
        return tasks.size();
    }

    private void turnTo(long target) {
        for (Optional<Task> next = due(target); next.isPresent(); next = due(target)) {
            next.get().action().run();
        }
    }

    private synchronized Optional<Task> due(long target) {
        if (tasks.isEmpty() || tasks.peek().atMillis() > target) {
            now = Math.max(now, target);
            return Optional.empty();
        }
        Task task = tasks.remove();
        now = Math.max(now, task.atMillis());
        return Optional.of(task);
    }

    private synchronized Task add(long atMillis, Runnable action) {
        Task task = new Task(atMillis, scheduled++, action);
        tasks.add(task);
        return task;
    }

    private synchronized void cancel(Task task) {
        tasks.remove(task);
    }

    private record Task(long atMillis, long number, Runnable action) {}
}
