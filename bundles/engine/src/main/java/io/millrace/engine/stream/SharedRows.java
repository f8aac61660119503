// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.api.row.Row;

/**
 * The rows of a shared stream: counted, and copied at most once for all rules that keep them.
 *
 * <p><b>Threads:</b> confined to the stream, but for the counters, which may be read a little late by others.
 */
final class SharedRows {
    private long count;
    private long lastMillis;
    private Row kept;

    /** Another row is the current one. */
    void next(Row row) {
        count++;
        lastMillis = row.timestamp();
        kept = null;
    }

    /** A copy of the current row, which nobody may write to. */
    Row kept(Row current) {
        if (kept == null) kept = current.copy();
        return kept;
    }

    long count() {
        return count;
    }

    long lastMillis() {
        return lastMillis;
    }
}
