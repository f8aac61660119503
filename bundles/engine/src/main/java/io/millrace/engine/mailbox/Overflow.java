// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.mailbox;

/** What happens to a new item when a mailbox is full. */
public enum Overflow {
    /** The sender waits. */
    HOLD,
    /** The oldest item makes room. */
    DROP_OLDEST
}
