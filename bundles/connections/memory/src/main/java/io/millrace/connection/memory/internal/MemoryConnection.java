// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.memory.internal;

import io.millrace.api.connection.Connection;
import io.millrace.api.connection.ConnectionListener;
import io.millrace.api.connection.ConnectionState;
import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.connection.memory.MemoryBus;
import io.millrace.connection.memory.MemoryListener;
import io.millrace.connection.memory.MemoryTable;
import io.millrace.connection.memory.RowChange;
import io.millrace.connection.memory.TopicFilter;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bus. It has no peer, so it is always connected. No lock is held while it delivers. */
@Component(service = Connection.class, scope = ServiceScope.PROTOTYPE, property = "type=" + MemoryBus.TYPE)
public final class MemoryConnection implements MemoryBus {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryConnection.class);

    private final Subscribers subscribers = new Subscribers();
    private final Tables tables = new Tables(this);

    @Override
    public String shareKey(Options options) {
        return TYPE;
    }

    @Override
    public void open(Options options, ConnectionListener listener) {
        addListener(listener);
    }

    @Override
    public void addListener(ConnectionListener listener) {
        listener.changed(ConnectionState.CONNECTED, "");
    }

    @Override
    public void removeListener(ConnectionListener listener) {
        // The state never changes, so no listener was kept.
    }

    @Override
    public Subscription subscribe(TopicFilter filter, MemoryListener listener) {
        Subscriber subscriber = subscribers.add(filter, listener);
        return () -> subscribers.remove(subscriber);
    }

    @Override
    public void publish(String topic, Row row, RowChange change) {
        publish(topic, topic, row, change);
    }

    @Override
    public void publish(String topic, String name, Row row, RowChange change) {
        Subscriber[] interested = subscribers.of(topic);
        if (interested.length == 0) return;
        Row message = message(name, row);
        for (Subscriber subscriber : interested) deliver(subscriber, topic, message, change);
    }

    /** A new event with the values of the row; what the row's own rule knew of it stays behind, such as its window. */
    private static Row message(String topic, Row row) {
        Row message = new Row(row.shape());
        for (int slot = 0; slot < row.shape().size(); slot++) message.set(slot, row, slot);
        message.setTimestamp(row.timestamp());
        message.setMetadata(Map.of("topic", topic));
        return message;
    }

    /** A listener that fails is not the publisher's fault, and no reason to leave out those behind it. */
    private static void deliver(Subscriber subscriber, String topic, Row row, RowChange change) {
        try {
            subscriber.listener().received(topic, row, change);
        } catch (RuntimeException e) {
            LOG.warn("a listener to memory topic {} failed", topic, e);
        }
    }

    @Override
    public MemoryTable table(TopicFilter filter, String keyColumn) {
        return tables.open(filter, keyColumn);
    }

    @Override
    public void close() {
        subscribers.clear();
    }
}
