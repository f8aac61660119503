// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.table;

import io.millrace.console.definition.DropAction;
import io.millrace.plan.stream.StreamKind;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code table:drop}. */
@Service
@Command(scope = "table", name = "drop", description = "Drops a table")
public final class TableDropCommand extends DropAction {
    @Argument(name = "name", required = true, description = "Name of the table")
    @Completion(TableNameCompleter.class)
    private String name;

    public TableDropCommand() {
        super(StreamKind.TABLE);
    }

    @Override
    protected String name() {
        return name;
    }
}
