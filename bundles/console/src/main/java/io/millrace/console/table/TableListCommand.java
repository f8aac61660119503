// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.table;

import io.millrace.console.definition.ListAction;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code table:list}. */
@Service
@Command(scope = "table", name = "list", description = "Lists all tables")
public final class TableListCommand extends ListAction {
    public TableListCommand() {
        super(StreamKind.TABLE, "Kind");
    }

    @Override
    protected String last(StreamDefinition definition) {
        return definition.isLookup() ? "lookup" : "scan";
    }
}
