// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connection;

/** Told of changes of a connection's state, and of the present state when it is added. Must not block. */
@FunctionalInterface
public interface ConnectionListener {
    /** @param message why, empty if there is nothing to say */
    void changed(ConnectionState state, String message);
}
