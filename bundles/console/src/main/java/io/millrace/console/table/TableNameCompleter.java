// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.table;

import io.millrace.console.definition.NameCompleter;
import io.millrace.plan.stream.StreamKind;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Completes names of tables. */
@Service
public final class TableNameCompleter extends NameCompleter {
    public TableNameCompleter() {
        super(StreamKind.TABLE);
    }
}
