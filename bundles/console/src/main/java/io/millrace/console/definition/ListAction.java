// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.definition;

import io.millrace.console.ListingAction;
import io.millrace.engine.service.StreamService;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import java.util.Locale;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.table.ShellTable;

/** Lists definitions. */
public abstract class ListAction extends ListingAction {
    private final StreamKind kind;
    private final String lastColumn;

    @Reference
    private StreamService streams;

    /** @param lastColumn the heading of what only this kind has */
    protected ListAction(StreamKind kind, String lastColumn) {
        this.kind = kind;
        this.lastColumn = lastColumn;
    }

    /** The value in the last column. */
    protected abstract String last(StreamDefinition definition);

    @Override
    protected final ShellTable table() {
        String noRows = "No " + kind.label().toLowerCase(Locale.ROOT) + " definitions are found.";
        ShellTable table = table(noRows, "Name", "Type", "Data source", "Format", lastColumn);
        streams.definitions(kind).forEach(definition -> add(definition, table));
        return table;
    }

    private void add(StreamDefinition definition, ShellTable table) {
        String dataSource = definition.options().dataSource().orElse("");
        String format = definition.options().formatOrDefault();
        table.addRow().addContent(definition.name(), definition.sourceType(), dataSource, format, last(definition));
    }
}
