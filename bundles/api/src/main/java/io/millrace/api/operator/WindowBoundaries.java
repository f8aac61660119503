// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.operator;

import io.millrace.api.time.WindowUnit;
import java.time.ZoneId;

/**
 * Where windows end that follow each other at equal steps: aligned to the clock at first, then by plain addition.
 *
 * <p><b>Threads:</b> confined to its operator.
 */
public final class WindowBoundaries {
    private static final long NONE = Long.MAX_VALUE;

    /**
     * So many windows are caught up with; behind more the clock has jumped, or the rule stood still, and it begins
     * anew.
     */
    private static final long MOST_MISSED = 1_000;

    /** Empty windows that a gap in event time may fire; a row from the far future must not keep a rule busy for hours. */
    private static final long MOST_EMPTY = 100_000;

    private final WindowUnit unit;
    private final long count;
    private final long most;
    private long next = NONE;

    /** @param count units from boundary to boundary */
    public WindowBoundaries(WindowUnit unit, long count, boolean eventTime) {
        this.unit = unit;
        this.count = count;
        this.most = eventTime ? MOST_EMPTY : MOST_MISSED;
    }

    /** Takes the first boundary for what begins at an instant. */
    public void begin(long instant, ZoneId zone) {
        next = unit.firstBoundary(instant, count, zone);
    }

    public boolean isBegun() {
        return next != NONE;
    }

    /** The next boundary in epoch milliseconds, later than anything before the first was taken. */
    public long next() {
        return next;
    }

    public void advance() {
        next += stepMillis();
    }

    /** Leaves out all boundaries up to an instant. */
    public void jumpBehind(long instant) {
        next += (Math.floorDiv(instant - next, stepMillis()) + 1) * stepMillis();
    }

    /**
     * Whether there are too many boundaries up to an instant to stop at each.
     *
     * @param overlapping how many windows may still have rows in them when no more come
     */
    public boolean hasJumped(long instant, long overlapping) {
        return (instant - next) / stepMillis() - overlapping >= most;
    }

    public long stepMillis() {
        return count * unit.millis();
    }

    /** Goes on from what {@link #next} once said. */
    public void restore(long saved) {
        next = saved;
    }
}
