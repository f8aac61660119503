// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.misc;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Identifiers that grow: milliseconds since an epoch of their own, ten bits of node, twelve bits of sequence. When a
 * millisecond is used up the next one is begun early.
 *
 * <p><b>Threads:</b> any.
 */
final class Snowflakes {
    private static final long EPOCH_MILLIS = 1_288_834_974_657L;
    private static final int SEQUENCE_BITS = 12;
    private static final int NODE_BITS = 10;
    private static final long NODE = 1;

    private final LongSupplier millis;
    private final AtomicLong last = new AtomicLong();

    Snowflakes(LongSupplier millis) {
        this.millis = millis;
    }

    long next() {
        long earliest = millis.getAsLong() - EPOCH_MILLIS << SEQUENCE_BITS;
        long number = last.updateAndGet(previous -> Math.max(previous + 1, earliest));
        long sequence = number & (1L << SEQUENCE_BITS) - 1;
        return number >>> SEQUENCE_BITS << NODE_BITS + SEQUENCE_BITS | NODE << SEQUENCE_BITS | sequence;
    }
}
