// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.sliding;

/**
 * Which time around an event a window covers, in milliseconds.
 *
 * @param back how far before the event
 * @param ahead how far behind it
 * @param startIncluded whether rows at the very start belong to it
 * @param endIncluded whether rows at the very end do
 * @param firedByEvent whether the event counts as what fired the window, rather than its end
 */
record Stretch(long back, long ahead, boolean startIncluded, boolean endIncluded, boolean firedByEvent) {
    /** The time of the oldest row that belongs to the window of an event. */
    long firstMillis(long event) {
        return startIncluded ? event - back : event - back + 1;
    }

    long end(long event) {
        return event + ahead;
    }

    long shown(long event) {
        return firedByEvent ? event : end(event);
    }
}
