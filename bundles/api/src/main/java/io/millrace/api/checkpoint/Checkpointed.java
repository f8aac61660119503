// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.checkpoint;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * An extension instance that has state.
 *
 * <p><b>State:</b> neutral values only (Long, Double, Boolean, String, byte[], Instant, ZonedDateTime, List, Map, null), so
 * that state outlives the class that wrote it.
 *
 * <p><b>Threads:</b> called between two events, on the thread that drives the instance.
 */
@ConsumerType
public interface Checkpointed {
    /** The version of what {@link #save} writes; raise it when the form changes. */
    default int stateVersion() {
        return 1;
    }

    /** The whole state; the engine keeps what is returned, so it must not change afterwards. */
    Object save();

    /**
     * Takes over a saved state.
     *
     * @param version the version that wrote it
     * @throws Exception if it cannot read that version; the instance then starts empty, with a warning
     */
    void restore(Object state, int version) throws Exception;
}
