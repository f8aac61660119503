// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.source;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A source that is asked for events: once at the start and then at every {@code interval}; without an interval exactly once.
 *
 * <p><b>Threads:</b> one call at a time, on a thread that may block.
 *
 * <p><b>May it block:</b> yes.
 *
 * <p><b>Back-pressure:</b> the emitter blocks while the rule has no room.
 *
 * <p><b>State, swap:</b> as {@link BytesSource}.
 *
 * <p><b>Errors:</b> an exception is counted and shown; the next tick tries again.
 */
@ConsumerType
public non-sealed interface PullSource extends Source {
    /** @param triggerMillis the tick, in epoch milliseconds */
    void pull(long triggerMillis, PullEmitter out) throws Exception;

    /** Whether it emits payloads that a format must decode, rather than structured events. */
    default boolean emitsBytes() {
        return false;
    }
}
