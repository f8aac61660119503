// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.definition;

import io.millrace.plan.stream.StreamKind;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Option;

/** Drops a definition. */
public abstract class DropAction extends NameAction {
    @Option(name = "--force", description = "Drop it although running rules use it")
    private boolean force;

    protected DropAction(StreamKind kind) {
        super(kind);
    }

    @Override
    protected final void run(PrintStream out) {
        out.println(streams().drop(kind(), name(), force));
    }
}
