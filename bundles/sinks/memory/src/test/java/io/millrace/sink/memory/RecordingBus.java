// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.memory;

import io.millrace.api.row.Row;
import io.millrace.connection.memory.MemoryBus;
import io.millrace.connection.memory.MemoryListener;
import io.millrace.connection.memory.MemoryTable;
import io.millrace.connection.memory.RowChange;
import io.millrace.connection.memory.TopicFilter;
import io.millrace.testkit.plugin.FakeConnection;
import java.util.ArrayList;
import java.util.List;

/** A bus that only remembers what was published. */
final class RecordingBus extends FakeConnection implements MemoryBus {
    private final List<String> published = new ArrayList<>();

    List<String> published() {
        return published;
    }

    @Override
    public void publish(String topic, Row row, RowChange change) {
        publish(topic, topic, row, change);
    }

    @Override
    public void publish(String topic, String name, Row row, RowChange change) {
        String key = change.key().map(value -> " " + value).orElse("");
        published.add((name.equals(topic) ? "" : name + " as ") + topic + " " + row + " " + change.kind() + key);
    }

    @Override
    public MemoryTable table(TopicFilter filter, String keyColumn) {
        throw new UnsupportedOperationException("a sink reads no table");
    }

    @Override
    public Subscription subscribe(TopicFilter filter, MemoryListener listener) {
        throw new UnsupportedOperationException("a sink does not subscribe");
    }
}
