// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import java.util.function.LongConsumer;

/**
 * What holds for all exchanges of an engine.
 *
 * @param graceMillis how long something may be missing before a rule counts as waiting
 * @param holds told of each time that a pipeline was held, in nanoseconds
 */
public record ExchangeSettings(long graceMillis, LongConsumer holds) {
    private static final long GRACE_MILLIS = 2_000;

    /** Settings that nobody changed. */
    public static ExchangeSettings standard() {
        return new ExchangeSettings(GRACE_MILLIS, nanos -> {});
    }
}
