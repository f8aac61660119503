// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.httppush;

import io.millrace.api.connection.Connection;
import org.osgi.annotation.versioning.ProviderType;

/** The data server. Every receiver of one path and method gets every body. */
@ProviderType
public interface HttpPushConnection extends Connection {
    String TYPE = "httppush";

    /**
     * Adds a receiver; an address that has none answers 404.
     *
     * @param path begins with a slash
     * @param method {@code POST} or {@code PUT}
     */
    void register(String path, String method, HttpPushReceiver receiver);

    /** Removes a receiver from all its addresses; a body that is on its way may still arrive. */
    void unregister(HttpPushReceiver receiver);
}
