// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.mailbox;

import org.jctools.queues.MpmcArrayQueue;

/**
 * A bounded queue that takes up memory only from its first item on: most mailboxes of an engine with many rules never get one.
 *
 * <p><b>Threads:</b> may be used from any thread.
 */
final class ItemQueue {
    private final int capacity;
    private volatile MpmcArrayQueue<Object> items;

    /** @param capacity in items, rounded up to a power of two */
    ItemQueue(int capacity) {
        this.capacity = Math.max(2, capacity);
    }

    /** Returns whether there was room for the item. */
    boolean offer(Object item) {
        MpmcArrayQueue<Object> queue = items;
        return (queue == null ? create() : queue).offer(item);
    }

    private synchronized MpmcArrayQueue<Object> create() {
        if (items == null) items = new MpmcArrayQueue<>(capacity);
        return items;
    }

    /** The oldest item, taken out; null if there is none. */
    Object poll() {
        MpmcArrayQueue<Object> queue = items;
        return queue == null ? null : queue.poll();
    }

    boolean isEmpty() {
        MpmcArrayQueue<Object> queue = items;
        return queue == null || queue.isEmpty();
    }

    int size() {
        MpmcArrayQueue<Object> queue = items;
        return queue == null ? 0 : queue.size();
    }

    void clear() {
        MpmcArrayQueue<Object> queue = items;
        if (queue != null) queue.clear();
    }

    /** How many items were put in so far. */
    long putIn() {
        MpmcArrayQueue<Object> queue = items;
        return queue == null ? 0 : queue.currentProducerIndex();
    }

    /** How many items were taken out so far. */
    long takenOut() {
        MpmcArrayQueue<Object> queue = items;
        return queue == null ? 0 : queue.currentConsumerIndex();
    }
}
