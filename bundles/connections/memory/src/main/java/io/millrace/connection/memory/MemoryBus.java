// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.memory;

import io.millrace.api.connection.Connection;
import io.millrace.api.row.Row;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Topics inside the process. There is one bus for all rules, as the connection of type {@value #TYPE}.
 *
 * <p><b>Threads:</b> may be used from any thread. Rows of one publisher arrive in their order; a listener may be called
 * by several publishers at the same time.
 */
@ProviderType
public interface MemoryBus extends Connection {
    /** The {@code type} property of the connection service. */
    String TYPE = "memory";

    /**
     * Listens to all topics that match. A delivery that is under way may still arrive after the subscription was
     * closed.
     */
    Subscription subscribe(TopicFilter filter, MemoryListener listener);

    /**
     * Hands the values of the row to all listeners of the topic, in the order in which they subscribed, on the calling
     * thread. Without listeners the row is discarded.
     *
     * @param row left alone, and not kept
     */
    void publish(String topic, Row row, RowChange change);

    /**
     * Publishes as {@link #publish(String, Row, RowChange)} does.
     *
     * @param name what the events tell as their topic: the topic as the user wrote it, where that is a template
     */
    default void publish(String topic, String name, Row row, RowChange change) {
        publish(topic, row, change);
    }

    /** Hands over a row that is an event of its own, or the newest state of what it tells of. */
    default void publish(String topic, Row row) {
        publish(topic, row, RowChange.UPSERT);
    }

    /**
     * The table of what is published on all topics that match. Those who ask for the same topics and the same key share
     * one table; it is filled from the first request until the last one closed it.
     *
     * @param keyColumn the column by which later rows replace earlier ones
     */
    MemoryTable table(TopicFilter filter, String keyColumn);

    /** One interest in topics; closing it ends the interest, closing it again does nothing. */
    @ProviderType
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
