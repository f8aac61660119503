// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

/** A pane whose aggregate functions can be exchanged: it lets go of their accumulators and keeps what they know. */
interface ExchangeablePane {
    void letGo();

    /** Goes on, from what was kept, with accumulators of the functions that are there now. */
    void takeUp();

    /** Forgets what was kept; returns whether there was anything. */
    boolean forget();
}
