// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that grow with time: milliseconds since November 2010, ten bits for the node, which is 1, and twelve bits that count.
 *
 * <p><b>Threads:</b> may be called from any thread.
 */
final class SnowflakeIds {
    private static final long EPOCH_MILLIS = 1_288_834_974_657L;
    private static final long NODE = 1;
    private static final int NODE_SHIFT = 12;
    private static final int TIME_SHIFT = 22;

    private final AtomicLong last = new AtomicLong();

    long next(long nowMillis) {
        long first = (nowMillis - EPOCH_MILLIS) << TIME_SHIFT | NODE << NODE_SHIFT;
        return last.updateAndGet(before -> before >= first ? after(before) : first);
    }

    /** The next number of the same millisecond, or the first of the next. */
    private static long after(long id) {
        boolean exhausted = (id & (1L << NODE_SHIFT) - 1) == (1L << NODE_SHIFT) - 1;
        return exhausted ? ((id >> TIME_SHIFT) + 1) << TIME_SHIFT | NODE << NODE_SHIFT : id + 1;
    }
}
