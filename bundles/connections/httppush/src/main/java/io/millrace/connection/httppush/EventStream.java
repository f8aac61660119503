// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.httppush;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A stream of events at one path.
 *
 * <p><b>Threads:</b> may be used from any thread.
 */
@ProviderType
public interface EventStream extends AutoCloseable {
    /**
     * Sends an event to all who listen now; nothing is kept for those who come later. Never blocks: a listener that is too
     * slow misses its oldest events.
     *
     * @param text may have several lines
     */
    void send(String text);

    /** Closes this use of the path. Listeners hear the end when it was the last. */
    @Override
    void close();
}
