// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.memory;

import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.row.Row;
import io.millrace.api.sink.RowSink;
import io.millrace.api.sink.Sink;
import io.millrace.connection.memory.MemoryBus;
import io.millrace.connection.memory.RowChange;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** Publishes rows to the other rules of this process, and to the lookup tables of their topic. */
@Component(service = Sink.class, scope = ServiceScope.PROTOTYPE, property = "type=memory")
public final class MemorySink implements RowSink {
    private NodeContext context;
    private MemorySinkOptions options;
    private MemoryBus bus;

    @Override
    public OptionSet options() {
        return MemorySinkOptions.DECLARED;
    }

    @Override
    public void provision(NodeContext nodeContext, Options given) {
        context = nodeContext;
        options = MemorySinkOptions.of(given);
    }

    @Override
    public void connect() {
        bus = context.connection(MemoryBus.TYPE, MemoryBus.class, Options.empty());
    }

    @Override
    public boolean mayBlock() {
        return false;
    }

    @Override
    public void send(Row row) {
        send(row, Options.empty());
    }

    @Override
    public void send(Row row, Options own) {
        RowChange change = options.kinds().map(kinds -> kinds.of(row)).orElse(RowChange.UPSERT);
        bus.publish(options.topic(own), options.topic(), row, change);
    }
}
