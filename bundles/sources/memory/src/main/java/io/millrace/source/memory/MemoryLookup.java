// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.memory;

import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.row.Row;
import io.millrace.api.source.LookupSource;
import io.millrace.connection.memory.MemoryBus;
import io.millrace.connection.memory.MemoryTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * A table of what rules of this process publish, the last row of each key. Tables of one topic and key share their
 * rows.
 */
@Component(service = LookupSource.class, scope = ServiceScope.PROTOTYPE, property = "type=memory")
public final class MemoryLookup implements LookupSource {
    private NodeContext context;
    private MemoryLookupOptions options;
    private Optional<MemoryTable> table = Optional.empty();

    @Override
    public OptionSet options() {
        return MemoryLookupOptions.DECLARED;
    }

    @Override
    public void provision(NodeContext nodeContext, Options given) {
        context = nodeContext;
        options = MemoryLookupOptions.of(given);
    }

    @Override
    public void connect() {
        MemoryBus bus = context.connection(MemoryBus.TYPE, MemoryBus.class, Options.empty());
        table = Optional.of(bus.table(options.topic(), options.key()));
    }

    @Override
    public boolean mayBlock() {
        return false;
    }

    @Override
    public List<Map<String, Object>> lookup(List<String> fields, List<String> keys, List<Object> values) {
        return table.orElseThrow().find(keys, values).stream()
                .map(row -> reduced(row, fields))
                .toList();
    }

    private static Map<String, Object> reduced(Row row, List<String> fields) {
        Map<String, Object> all = row.toMap();
        if (fields.isEmpty()) return all;
        Map<String, Object> wanted = new LinkedHashMap<>();
        for (String field : fields) if (all.containsKey(field)) wanted.put(field, all.get(field));
        return wanted;
    }

    @Override
    public void close() {
        table.ifPresent(MemoryTable::close);
    }
}
