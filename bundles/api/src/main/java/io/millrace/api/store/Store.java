// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A durable map of texts in named tables. Published as a service; the one with the highest ranking is used.
 *
 * <p><b>Threads:</b> may be called from any thread.
 *
 * <p><b>May it block:</b> yes; it is never called for an event.
 *
 * <p><b>State:</b> a change is durable when its call returns: it survives the sudden end of the process.
 *
 * <p><b>Errors:</b> {@link io.millrace.api.error.MillraceException} with code IO if the store cannot be read or written.
 */
@ConsumerType
public interface Store {
    Optional<String> get(String table, String key);

    /** Sets a value, whether there is one or not. */
    void put(String table, String key, String value);

    /** Sets a value if there is none; returns whether it did. */
    boolean putIfAbsent(String table, String key, String value);

    /** Removes a value; returns whether there was one. */
    boolean remove(String table, String key);

    /** All keys of a table in the order in which they were first put. */
    List<String> keys(String table);
}
