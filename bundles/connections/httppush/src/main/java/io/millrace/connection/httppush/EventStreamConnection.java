// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.httppush;

import io.millrace.api.connection.Connection;
import org.osgi.annotation.versioning.ProviderType;

/** The data server as a place where others listen to events: streams of server-sent events. */
@ProviderType
public interface EventStreamConnection extends Connection {
    String TYPE = "sse";

    /**
     * Opens a stream. It is there for listeners from now on, until all who opened its path have closed it.
     *
     * @param path begins with a slash
     */
    EventStream open(String path);
}
