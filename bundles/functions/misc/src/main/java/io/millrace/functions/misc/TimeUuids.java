// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.misc;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUIDs of version 1, made of the time and a node. The node is random and marked as such, so that no hardware address
 * is given away.
 *
 * <p><b>Threads:</b> any.
 */
final class TimeUuids {
    private static final long SECONDS_FROM_1582_TO_1970 = 12_219_292_800L;
    private static final long TICKS_PER_SECOND = 10_000_000;
    private static final int NANOS_PER_TICK = 100;
    private static final long NODE_MASK = 0xFFFF_FFFF_FFFFL;
    private static final long RANDOM_NODE = 0x0100_0000_0000L;
    private static final long VERSION_1 = 0x1000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final long sequenceAndNode;
    private final AtomicLong last = new AtomicLong();

    TimeUuids() {
        SecureRandom random = new SecureRandom();
        long node = random.nextLong() & NODE_MASK | RANDOM_NODE;
        long sequence = random.nextInt(1 << 14);
        sequenceAndNode = VARIANT | sequence << 48 | node;
    }

    UUID next() {
        long now = ticks(Instant.now());
        long ticks = last.updateAndGet(previous -> Math.max(previous + 1, now));
        long low = ticks & 0xFFFF_FFFFL;
        long middle = ticks >>> 32 & 0xFFFF;
        long high = ticks >>> 48 & 0x0FFF;
        return new UUID(low << 32 | middle << 16 | VERSION_1 | high, sequenceAndNode);
    }

    private static long ticks(Instant instant) {
        return (instant.getEpochSecond() + SECONDS_FROM_1582_TO_1970) * TICKS_PER_SECOND
                + instant.getNano() / NANOS_PER_TICK;
    }
}
