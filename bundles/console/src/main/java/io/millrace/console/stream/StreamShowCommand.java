// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.stream;

import io.millrace.console.definition.ShowAction;
import io.millrace.plan.stream.StreamKind;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code stream:show}. */
@Service
@Command(scope = "stream", name = "show", description = "Shows the columns, options and statement of a stream")
public final class StreamShowCommand extends ShowAction {
    @Argument(name = "name", required = true, description = "Name of the stream")
    @Completion(StreamNameCompleter.class)
    private String name;

    public StreamShowCommand() {
        super(StreamKind.STREAM);
    }

    @Override
    protected String name() {
        return name;
    }
}
