// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metric;

/**
 * Rows that a node did not see because others did its work for it; they are shown as if it had.
 *
 * <p><b>Threads:</b> may be read from any thread, a little late.
 */
public interface SparedWork {
    SparedWork NONE = new SparedWork() {
        @Override
        public long in() {
            return 0;
        }

        @Override
        public long out() {
            return 0;
        }

        @Override
        public long lastMillis() {
            return 0;
        }
    };

    /** Rows that would have come in. */
    long in();

    /** Rows that would have gone out. */
    long out();

    /** When the last of them came, in epoch milliseconds; 0 if there was none. */
    long lastMillis();
}
