// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.memory;

import io.millrace.api.row.Row;
import io.millrace.connection.memory.MemoryBus;
import io.millrace.connection.memory.MemoryListener;
import io.millrace.connection.memory.MemoryTable;
import io.millrace.connection.memory.RowChange;
import io.millrace.connection.memory.TopicFilter;
import io.millrace.testkit.plugin.FakeConnection;
import java.util.ArrayList;
import java.util.List;

/** A bus with one table, which gives the same rows for every question and remembers what it was asked. */
final class OneTableBus extends FakeConnection implements MemoryBus {
    private final List<String> asked = new ArrayList<>();
    private final List<Row> rows;

    OneTableBus(List<Row> rows) {
        this.rows = rows;
    }

    /** All requests to the bus and its table, oldest first. */
    List<String> asked() {
        return asked;
    }

    @Override
    public MemoryTable table(TopicFilter filter, String keyColumn) {
        asked.add("open " + filter + " by " + keyColumn);
        return new MemoryTable() {
            @Override
            public List<Row> find(List<String> columns, List<Object> values) {
                asked.add("find " + columns + " = " + values);
                return rows;
            }

            @Override
            public void close() {
                asked.add("close");
            }
        };
    }

    @Override
    public void publish(String topic, Row row, RowChange change) {
        throw new UnsupportedOperationException("a table does not publish");
    }

    @Override
    public Subscription subscribe(TopicFilter filter, MemoryListener listener) {
        throw new UnsupportedOperationException("the bus fills its table itself");
    }
}
