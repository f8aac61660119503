// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.stream;

import io.millrace.console.definition.CreateAction;
import io.millrace.plan.stream.StreamKind;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code stream:create}. */
@Service
@Command(
        scope = "stream",
        name = "create",
        description = "Creates a stream from a CREATE STREAM statement, whose first two words may be left out")
public final class StreamCreateCommand extends CreateAction {
    public StreamCreateCommand() {
        super(StreamKind.STREAM);
    }
}
