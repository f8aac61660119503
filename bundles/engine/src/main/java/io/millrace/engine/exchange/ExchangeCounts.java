// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

/**
 * What exchanges have cost a pipeline.
 *
 * @param exchanges how many instances were exchanged
 * @param holds how often the pipeline rested for that
 * @param heldMicros how long it rested in all
 * @param longestMicros the longest rest
 */
public record ExchangeCounts(long exchanges, long holds, long heldMicros, long longestMicros) {
    static final ExchangeCounts NONE = new ExchangeCounts(0, 0, 0, 0);

    ExchangeCounts exchanged(int instances) {
        return new ExchangeCounts(exchanges + instances, holds, heldMicros, longestMicros);
    }

    ExchangeCounts held(long micros) {
        return new ExchangeCounts(exchanges, holds + 1, heldMicros + micros, Math.max(longestMicros, micros));
    }
}
