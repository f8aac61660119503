// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.table;

import io.millrace.console.definition.CreateAction;
import io.millrace.plan.stream.StreamKind;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code table:create}. */
@Service
@Command(
        scope = "table",
        name = "create",
        description = "Creates a table from a CREATE TABLE statement, whose first two words may be left out")
public final class TableCreateCommand extends CreateAction {
    public TableCreateCommand() {
        super(StreamKind.TABLE);
    }
}
