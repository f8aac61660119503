// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.table;

import io.millrace.console.definition.ShowAction;
import io.millrace.plan.stream.StreamKind;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code table:show}. */
@Service
@Command(scope = "table", name = "show", description = "Shows the columns, options and statement of a table")
public final class TableShowCommand extends ShowAction {
    @Argument(name = "name", required = true, description = "Name of the table")
    @Completion(TableNameCompleter.class)
    private String name;

    public TableShowCommand() {
        super(StreamKind.TABLE);
    }

    @Override
    protected String name() {
        return name;
    }
}
