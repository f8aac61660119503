// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.simulator;

import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.source.LookupSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** A table of given rows, searched from the first to the last. Numbers are equal if their values are. */
@Component(service = LookupSource.class, scope = ServiceScope.PROTOTYPE, property = "type=simulator")
public final class SimulatorLookup implements LookupSource {
    private static final Option DATA =
            Option.list("data").orElse(List.of()).describe("Rows of the table, a list of objects");

    private List<Map<String, Object>> rows = List.of();

    @Override
    public OptionSet options() {
        return OptionSet.of(DATA);
    }

    @Override
    public void provision(NodeContext context, Options given) {
        rows = GivenEvents.of(given.list(DATA));
    }

    @Override
    public List<Map<String, Object>> lookup(List<String> fields, List<String> keys, List<Object> values) {
        return rows.stream()
                .filter(row -> matches(row, keys, values))
                .map(row -> reduced(row, fields))
                .toList();
    }

    private static boolean matches(Map<String, Object> row, List<String> keys, List<Object> values) {
        for (int i = 0; i < keys.size(); i++) {
            if (!isEqual(row.get(keys.get(i)), values.get(i))) return false;
        }
        return true;
    }

    private static boolean isEqual(Object cell, Object value) {
        if (cell instanceof Number one
                && value instanceof Number other
                && !one.getClass().equals(other.getClass())) {
            return one.doubleValue() == other.doubleValue();
        }
        return cell != null && cell.equals(value);
    }

    private static Map<String, Object> reduced(Map<String, Object> row, List<String> fields) {
        if (fields.isEmpty()) return row;
        Map<String, Object> wanted = new LinkedHashMap<>();
        for (String field : fields) if (row.containsKey(field)) wanted.put(field, row.get(field));
        return wanted;
    }
}
