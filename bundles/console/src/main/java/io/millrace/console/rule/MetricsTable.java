// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.karaf.shell.support.table.Col;
import org.apache.karaf.shell.support.table.Row;
import org.apache.karaf.shell.support.table.ShellTable;

/** Metrics of a rule, a line for each node. */
final class MetricsTable {
    /** Stands between the name of a node and the name of a metric. */
    private static final String INSTANCE = "_0_";

    private MetricsTable() {}

    static ShellTable of(Map<String, Object> metrics) {
        ShellTable table = new ShellTable();
        table.column("Node");
        for (MetricColumn column : MetricColumn.values()) {
            Col shown = table.column(column.heading());
            if (column.isNumber()) shown.alignRight();
        }
        byNode(metrics).forEach((node, values) -> add(node, values, table));
        return table;
    }

    private static void add(String node, Map<String, Object> values, ShellTable table) {
        Row row = table.addRow();
        row.addContent(node);
        for (MetricColumn column : MetricColumn.values()) row.addContent(column.text(values));
    }

    private static Map<String, Map<String, Object>> byNode(Map<String, Object> metrics) {
        Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
        metrics.forEach((name, value) -> {
            int end = name.lastIndexOf(INSTANCE);
            if (end < 0) return;
            String metric = name.substring(end + INSTANCE.length());
            nodes.computeIfAbsent(name.substring(0, end), node -> new LinkedHashMap<>())
                    .put(metric, value);
        });
        return nodes;
    }
}
