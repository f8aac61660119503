// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.stream;

import io.millrace.console.definition.ListAction;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code stream:list}. */
@Service
@Command(scope = "stream", name = "list", description = "Lists all streams")
public final class StreamListCommand extends ListAction {
    public StreamListCommand() {
        super(StreamKind.STREAM, "Shared");
    }

    @Override
    protected String last(StreamDefinition definition) {
        return definition.options().isShared() ? "yes" : "no";
    }
}
