// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.definition;

import io.millrace.console.TextAction;
import io.millrace.engine.service.StreamService;
import io.millrace.plan.stream.StreamKind;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.lifecycle.Reference;

/** Creates a definition. */
public abstract class CreateAction extends TextAction {
    private final StreamKind kind;

    @Reference
    private StreamService streams;

    protected CreateAction(StreamKind kind) {
        this.kind = kind;
    }

    @Override
    protected final void run(String text, PrintStream out) throws Exception {
        CreateStatement statement = new CreateStatement(kind, text);
        Optional<String> refusal = statement.refusal();
        if (refusal.isPresent()) throw failure(refusal.get());
        out.println(streams.execute(statement.sql()));
    }
}
