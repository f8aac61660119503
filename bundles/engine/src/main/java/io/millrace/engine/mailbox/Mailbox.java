// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.mailbox;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The queue in front of a pipeline. Whenever it has work and is not running, it asks an executor for a turn; in a turn it
 * handles a bounded number of items, so that a busy mailbox starves no other. Items are handled one at a time and in order.
 *
 * <p><b>Threads:</b> anybody may put items in. Only one thread at a time takes them out.
 */
public final class Mailbox implements Runnable {
    private static final int ITEMS_PER_TURN = 256;
    private static final BooleanSupplier ALWAYS = () -> true;
    private static final int IDLE = 0;
    private static final int SCHEDULED = 1;
    // Counters stand in the mailbox itself: an engine with many rules reaches each of them through a cold cache.
    private static final AtomicIntegerFieldUpdater<Mailbox> STATE = counter("state");
    private static final AtomicIntegerFieldUpdater<Mailbox> SENDERS = counter("waitingSenders");
    private static final AtomicIntegerFieldUpdater<Mailbox> TASKS = counter("waitingTasks");

    /** A task that runs after the items that were put in before it. */
    private record Task(long after, Runnable body) {}

    private final ItemQueue items;
    private final Queue<Task> tasks = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> urgent = new ConcurrentLinkedQueue<>();
    private volatile int state = IDLE;
    private volatile int waitingSenders;
    private volatile int waitingTasks;
    private final Object room = new Object();
    private final Executor executor;
    private final Overflow overflow;
    private final Consumer<Object> handler;
    private final Consumer<Object> dropped;
    private final BooleanSupplier gate;
    private volatile boolean closed;

    /**
     * @param capacity in items, rounded up to a power of two
     * @param handler handles an item
     * @param dropped told of each item that was dropped; called by the sender
     * @param gate whether items may be taken out now; when it opens, {@link #wake} must be called
     */
    public Mailbox(
            int capacity,
            Overflow overflow,
            Executor executor,
            Consumer<Object> handler,
            Consumer<Object> dropped,
            BooleanSupplier gate) {
        this.items = new ItemQueue(capacity);
        this.overflow = overflow;
        this.executor = executor;
        this.handler = handler;
        this.dropped = dropped;
        this.gate = gate;
    }

    private static AtomicIntegerFieldUpdater<Mailbox> counter(String field) {
        return AtomicIntegerFieldUpdater.newUpdater(Mailbox.class, field);
    }

    /** Puts an item in. Waits for room, or drops the oldest item, as this mailbox does. Without effect once it is closed. */
    public void put(Object item) {
        put(item, ALWAYS);
    }

    /**
     * Puts an item in as {@link #put(Object)} does, but waits for room only as long as the sender wants to.
     *
     * @param wanted looked at while there is no room, whenever {@link #recheck} is called
     * @return false if the sender gave up: the item is not in
     */
    public boolean put(Object item, BooleanSupplier wanted) {
        if (closed) return true;
        if (!items.offer(item) && !putIntoFull(item, wanted)) return false;
        wake();
        return true;
    }

    /** Has senders that wait for room look whether they still want to. */
    public void recheck() {
        synchronized (room) {
            room.notifyAll();
        }
    }

    /**
     * Puts an item in, or handles it at once on the sender's thread if the mailbox is idle, which saves handing it to another
     * thread. For senders that may be held back and have nobody waiting for them.
     */
    public void putOrHandle(Object item) {
        putOrHandle(item, ALWAYS);
    }

    /** Puts an item in or handles it, as long as the sender wants to; returns false if the sender gave up. */
    public boolean putOrHandle(Object item, BooleanSupplier wanted) {
        return closed || handled(item) || put(item, wanted);
    }

    /** The sender has the turn while it handles the item, like any worker would. */
    private boolean handled(Object item) {
        boolean free = beginTurn();
        if (!free) return false;
        try {
            handler.accept(item);
        } finally {
            endTurn();
        }
        return true;
    }

    /** Runs something in the place of an item, at once on the caller's thread, if the mailbox is idle and open; else does nothing. */
    public boolean runIfFree(Runnable body) {
        if (closed || !beginTurn()) return false;
        try {
            body.run();
        } finally {
            endTurn();
        }
        return true;
    }

    private boolean beginTurn() {
        if (!isFree() || !STATE.compareAndSet(this, IDLE, SCHEDULED)) return false;
        if (isFree() && !closed) return true;
        endTurn();
        return false;
    }

    private boolean isFree() {
        return waitingTasks == 0 && items.isEmpty() && gate.getAsBoolean();
    }

    private boolean putIntoFull(Object item, BooleanSupplier wanted) {
        if (overflow == Overflow.HOLD) return holdUntilPut(item, wanted);
        while (!items.offer(item)) {
            Object oldest = items.poll();
            if (oldest != null) dropped.accept(oldest);
        }
        return true;
    }

    private boolean holdUntilPut(Object item, BooleanSupplier wanted) {
        SENDERS.incrementAndGet(this);
        try {
            synchronized (room) {
                while (!closed && !items.offer(item)) {
                    if (!wanted.getAsBoolean()) return false;
                    room.wait();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            SENDERS.decrementAndGet(this);
        }
        return true;
    }

    /** Runs a task in turn, after all items that are in now. Never waits. */
    public void execute(Runnable body) {
        TASKS.incrementAndGet(this);
        tasks.add(new Task(items.putIn(), body));
        wake();
    }

    /** Runs a task in turn before all items, also while the gate is closed: it may be what opens it. Never waits. */
    public void executeFirst(Runnable body) {
        TASKS.incrementAndGet(this);
        urgent.add(body);
        wake();
    }

    /** Looks for work again. */
    public void wake() {
        if (state != IDLE || !STATE.compareAndSet(this, IDLE, SCHEDULED)) return;
        try {
            executor.execute(this);
        } catch (RejectedExecutionException enginesEnd) {
            // Nothing runs any more; whoever wakes a mailbox while the engine ends must not fail by that.
            state = IDLE;
        }
    }

    /** How many items are in. */
    public int size() {
        return items.size();
    }

    /** Forgets all items and lets waiting senders go. Tasks still run. */
    public void close() {
        closed = true;
        items.clear();
        synchronized (room) {
            room.notifyAll();
        }
    }

    /** Runs one turn. What a handler throws ends the turn and is for the executor; the items behind it get another one. */
    @Override
    public void run() {
        try {
            int left = ITEMS_PER_TURN;
            while (left > 0 && handleNext()) left--;
        } finally {
            endTurn();
        }
    }

    private void endTurn() {
        if (waitingSenders > 0) {
            synchronized (room) {
                room.notifyAll();
            }
        }
        state = IDLE;
        if (hasWork()) wake();
    }

    private boolean handleNext() {
        if (waitingTasks > 0 && runTask()) return true;
        if (!gate.getAsBoolean()) return false;
        Object item = items.poll();
        if (item == null) return false;
        handler.accept(item);
        return true;
    }

    private boolean runTask() {
        Runnable body = urgent.poll();
        if (body == null && isDue(tasks.peek())) body = tasks.remove().body();
        if (body == null) return false;
        TASKS.decrementAndGet(this);
        body.run();
        return true;
    }

    private boolean isDue(Task task) {
        return task != null && (closed || items.takenOut() >= task.after());
    }

    private boolean hasWork() {
        boolean taskIsDue = waitingTasks > 0 && (!urgent.isEmpty() || isDue(tasks.peek()));
        return taskIsDue || !items.isEmpty() && gate.getAsBoolean();
    }
}
