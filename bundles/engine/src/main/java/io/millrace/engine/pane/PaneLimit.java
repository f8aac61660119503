// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

/**
 * How much one pane may keep, so that a window that never ends, or a key that is never the same, cannot fill the memory.
 *
 * @param most rows, or groups
 */
public record PaneLimit(long most) {
    /** No bound. */
    public static PaneLimit none() {
        return new PaneLimit(Long.MAX_VALUE);
    }

    /** @throws PaneFullException if there is no room for one more */
    void checkRoom(long kept, String what) {
        if (kept < most) return;
        throw new PaneFullException("the window holds " + kept + " " + what
                + ", the most that the rule option maxWindowSize allows; the row is left out");
    }
}
