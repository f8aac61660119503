// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.stream;

import io.millrace.console.definition.DropAction;
import io.millrace.plan.stream.StreamKind;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code stream:drop}. */
@Service
@Command(scope = "stream", name = "drop", description = "Drops a stream")
public final class StreamDropCommand extends DropAction {
    @Argument(name = "name", required = true, description = "Name of the stream")
    @Completion(StreamNameCompleter.class)
    private String name;

    public StreamDropCommand() {
        super(StreamKind.STREAM);
    }

    @Override
    protected String name() {
        return name;
    }
}
