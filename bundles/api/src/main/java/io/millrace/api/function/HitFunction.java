// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.function;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A function without arguments that tells of earlier hits. In a condition a hit is a row for which the whole condition was
 * true; elsewhere each evaluation is one. The engine counts, for each call on its own, and keeps the count with the state
 * of the rule.
 *
 * <p><b>Threads, blocking, errors:</b> as for any scalar function.
 */
@ConsumerType
public interface HitFunction extends ScalarFunction {
    /**
     * The value of a call.
     *
     * @param hits how many there were, the one at hand aside
     * @param lastMillis the time of the last of them in epoch milliseconds, 0 if there was none
     */
    long value(long hits, long lastMillis);

    /** Whether hits are results of aggregation, so that a statement that calls the function is an aggregate one. */
    default boolean isOfGroups() {
        return false;
    }

    @Override
    default Object call(Arguments arguments) {
        return value(0, 0);
    }
}
