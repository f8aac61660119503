// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.memory;

import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.row.Row;
import io.millrace.api.source.RowEmitter;
import io.millrace.api.source.RowSource;
import io.millrace.api.source.Source;
import io.millrace.connection.memory.MemoryBus;
import io.millrace.connection.memory.MemoryBus.Subscription;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** Reads what rules of this process publish. Each event tells its topic. */
@Component(service = Source.class, scope = ServiceScope.PROTOTYPE, property = "type=memory")
public final class MemorySource implements RowSource {
    /** Publishers run on threads of their own, and an emitter takes one event at a time. */
    private final Lock oneAtATime = new ReentrantLock();

    private NodeContext context;
    private MemorySourceOptions options;
    private MemoryBus bus;
    private volatile Subscription subscription = () -> {};
    private volatile boolean closed;

    @Override
    public OptionSet options() {
        return MemorySourceOptions.DECLARED;
    }

    @Override
    public void provision(NodeContext nodeContext, Options given) {
        context = nodeContext;
        options = MemorySourceOptions.of(given);
    }

    @Override
    public void connect() {
        bus = context.connection(MemoryBus.TYPE, MemoryBus.class, Options.empty());
    }

    /** Its publishers would wait with it, and the rules they publish for. */
    @Override
    public boolean mayBeHeldBack() {
        return false;
    }

    @Override
    public void subscribe(RowEmitter out) {
        subscription = bus.subscribe(options.topic(), (topic, row, change) -> pass(row, out));
        // The rule may have been stopped on another thread meanwhile.
        if (closed) subscription.close();
    }

    private void pass(Row row, RowEmitter out) {
        oneAtATime.lock();
        try {
            if (!out.isCancelled()) out.emit(row, row.metadata());
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        subscription.close();
    }
}
