// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.definition;

import io.millrace.console.Completions;
import io.millrace.engine.service.StreamService;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;

/** Completes names of definitions. */
public abstract class NameCompleter extends Completions {
    private final StreamKind kind;

    @Reference
    private StreamService streams;

    protected NameCompleter(StreamKind kind) {
        this.kind = kind;
    }

    @Override
    protected final List<String> words() {
        return streams.definitions(kind).stream().map(StreamDefinition::name).toList();
    }
}
