// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metric;

/**
 * Rows that a node would have taken in and let go without a trace, and was therefore spared.
 *
 * <p><b>Threads:</b> may be read from any thread, a little late.
 */
public interface SkippedRows {
    SkippedRows NONE = new SkippedRows() {
        @Override
        public long count() {
            return 0;
        }

        @Override
        public long lastMillis() {
            return 0;
        }
    };

    long count();

    /** When the last of them would have come, in epoch milliseconds; 0 if there was none. */
    long lastMillis();
}
