// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.rule;

import io.millrace.api.operator.Batch;
import io.millrace.api.row.Row;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Results on their way from a rule to somebody who reads at leisure. The rule never waits: what does not fit is dropped
 * and counted.
 *
 * <p><b>Threads:</b> results come from the rule, and are taken by one other thread.
 */
final class ResultQueue implements Consumer<Batch> {
    private final BlockingQueue<Row> rows;
    private final AtomicLong dropped = new AtomicLong();

    /** @param capacity in rows */
    ResultQueue(int capacity) {
        rows = new ArrayBlockingQueue<>(capacity);
    }

    @Override
    public void accept(Batch batch) {
        batch.rows().forEach(this::add);
    }

    private void add(Row row) {
        // Asked first, so that a flood costs the rule no copies.
        boolean full = rows.remainingCapacity() == 0;
        if (full || !rows.offer(row.copy())) dropped.incrementAndGet();
    }

    /** The next result; empty if none came in time. */
    Optional<Row> next(long timeoutMillis) throws InterruptedException {
        return Optional.ofNullable(rows.poll(timeoutMillis, TimeUnit.MILLISECONDS));
    }

    /** Results that did not fit, so far. */
    long dropped() {
        return dropped.get();
    }
}
