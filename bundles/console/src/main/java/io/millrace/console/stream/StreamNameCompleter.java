// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.stream;

import io.millrace.console.definition.NameCompleter;
import io.millrace.plan.stream.StreamKind;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Completes names of streams. */
@Service
public final class StreamNameCompleter extends NameCompleter {
    public StreamNameCompleter() {
        super(StreamKind.STREAM);
    }
}
