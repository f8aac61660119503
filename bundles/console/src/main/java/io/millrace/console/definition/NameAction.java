// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.definition;

import io.millrace.console.EngineAction;
import io.millrace.engine.service.StreamService;
import io.millrace.plan.stream.StreamKind;
import org.apache.karaf.shell.api.action.lifecycle.Reference;

/** A command about one definition. Its subclass declares the argument, because completion differs by kind. */
abstract class NameAction extends EngineAction {
    private final StreamKind kind;

    @Reference
    private StreamService streams;

    NameAction(StreamKind kind) {
        this.kind = kind;
    }

    /** The name that was given. */
    protected abstract String name();

    final StreamKind kind() {
        return kind;
    }

    final StreamService streams() {
        return streams;
    }
}
