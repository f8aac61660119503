// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.store;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Values by key that all rules of the engine share and that outlive it. Rules read them with {@code get_keyed_state};
 * extensions write them. Published as a service by the engine.
 *
 * <p><b>Threads:</b> may be called from any thread.
 *
 * <p><b>May it block:</b> reading does not; writing waits until the value is durable, so never write for an event on the thread
 * that calls an extension's methods.
 */
@ProviderType
public interface KeyedState {
    /** The value of a key: a Long, Double, Boolean, String, List or Map. */
    Optional<Object> get(String key);

    /**
     * Sets the value of a key.
     *
     * @param value a Long, Double, Boolean, String, List or Map
     * @throws io.millrace.api.error.MillraceException with code IO if it cannot be stored
     */
    void put(String key, Object value);

    /** Removes a key; returns whether it was there. */
    boolean remove(String key);
}
