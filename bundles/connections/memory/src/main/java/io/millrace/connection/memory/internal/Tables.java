// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.memory.internal;

import io.millrace.api.row.Row;
import io.millrace.connection.memory.MemoryBus;
import io.millrace.connection.memory.MemoryTable;
import io.millrace.connection.memory.TopicFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The tables in use. Each listens to the bus while it has users. */
final class Tables {
    private record Name(TopicFilter filter, String keyColumn) {}

    private static final class Table {
        final KeyedRows rows;
        final MemoryBus.Subscription subscription;
        int users;

        Table(KeyedRows rows, MemoryBus.Subscription subscription) {
            this.rows = rows;
            this.subscription = subscription;
        }
    }

    private final MemoryBus bus;
    private final Map<Name, Table> tables = new HashMap<>();

    Tables(MemoryBus bus) {
        this.bus = bus;
    }

    synchronized MemoryTable open(TopicFilter filter, String keyColumn) {
        Name name = new Name(filter, keyColumn);
        Table table = tables.computeIfAbsent(name, absent -> listening(filter, keyColumn));
        table.users++;
        return new Use(name, table);
    }

    private Table listening(TopicFilter filter, String keyColumn) {
        KeyedRows rows = new KeyedRows(keyColumn);
        return new Table(rows, bus.subscribe(filter, (topic, row, change) -> rows.apply(row, change)));
    }

    private synchronized void giveBack(Name name, Table table) {
        if (--table.users > 0) return;
        table.subscription.close();
        tables.remove(name);
    }

    /** What one of the users of a table holds. */
    private final class Use implements MemoryTable {
        private final Name name;
        private final Table table;
        private final AtomicBoolean open = new AtomicBoolean(true);

        Use(Name name, Table table) {
            this.name = name;
            this.table = table;
        }

        @Override
        public List<Row> find(List<String> columns, List<Object> values) {
            return table.rows.find(columns, values);
        }

        @Override
        public void close() {
            if (open.getAndSet(false)) giveBack(name, table);
        }
    }
}
