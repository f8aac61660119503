// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.time;

import java.time.ZoneId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The time of the engine.
 *
 * <p><b>Threads:</b> may be called from any thread.
 */
@ProviderType
public interface Clock {

    /** Now, in epoch milliseconds. */
    long millis();

    /** The zone in which days begin and texts without a zone are read. */
    ZoneId zone();

    /**
     * Runs a task once at or soon after an instant. The task runs on a timer thread and must be short; it posts work,
     * it does none.
     *
     * @param atMillis epoch milliseconds; an instant in the past means at once
     */
    Timer schedule(long atMillis, Runnable task);

    /** A scheduled task. */
    @ProviderType
    interface Timer {
        /** Takes the task back; without effect once it has run. */
        void cancel();
    }
}
