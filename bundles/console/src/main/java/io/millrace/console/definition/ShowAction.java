// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.definition;

import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import java.io.PrintStream;

/** Shows a definition: its columns, its options and the statement that made it. */
public abstract class ShowAction extends NameAction {
    protected ShowAction(StreamKind kind) {
        super(kind);
    }

    @Override
    protected final void run(PrintStream out) {
        out.println(streams().describe(kind(), name()).strip());
        streams().find(kind(), name()).map(StreamDefinition::statement).ifPresent(sql -> {
            out.println();
            out.println(sql.strip());
        });
    }
}
