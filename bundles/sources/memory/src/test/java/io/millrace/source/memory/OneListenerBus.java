// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.memory;

import io.millrace.api.connection.ConnectionListener;
import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.connection.memory.MemoryBus;
import io.millrace.connection.memory.MemoryListener;
import io.millrace.connection.memory.MemoryTable;
import io.millrace.connection.memory.RowChange;
import io.millrace.connection.memory.TopicFilter;
import java.util.Map;
import java.util.Optional;

/** A bus with room for the one listener under test, which hears every topic. */
final class OneListenerBus implements MemoryBus {
    private Optional<TopicFilter> filter = Optional.empty();
    private Optional<MemoryListener> listener = Optional.empty();

    /** What the source asked for, or empty if it does not listen. */
    Optional<String> filter() {
        return filter.map(TopicFilter::toString);
    }

    void publish(String topic, Map<String, ?> values) {
        publish(topic, Row.of(values));
    }

    @Override
    public void publish(String topic, Row row, RowChange change) {
        row.setMetadata(Map.of("topic", topic));
        listener.ifPresent(present -> present.received(topic, row, change));
    }

    @Override
    public Subscription subscribe(TopicFilter wanted, MemoryListener newListener) {
        filter = Optional.of(wanted);
        listener = Optional.of(newListener);
        return () -> {
            filter = Optional.empty();
            listener = Optional.empty();
        };
    }

    @Override
    public MemoryTable table(TopicFilter wanted, String keyColumn) {
        throw new UnsupportedOperationException("a source reads no table");
    }

    @Override
    public void open(Options options, ConnectionListener stateListener) {}

    @Override
    public void addListener(ConnectionListener stateListener) {}

    @Override
    public void removeListener(ConnectionListener stateListener) {}

    @Override
    public void close() {}
}
