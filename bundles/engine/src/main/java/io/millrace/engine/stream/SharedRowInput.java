// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.api.row.Row;
import io.millrace.engine.node.NodeErrors;
import io.millrace.engine.pipeline.Stage;
import io.millrace.engine.source.Arrival;
import io.millrace.engine.source.SourceInput;

/** Where the rows of a shared stream enter a rule that has nothing to do to them: no operator writes to a row it is given. */
final class SharedRowInput implements SourceInput {
    private final Stage head;
    private final NodeErrors errors;
    private final boolean sendErrors;

    SharedRowInput(Stage head, NodeErrors errors, boolean sendErrors) {
        this.head = head;
        this.errors = errors;
        this.sendErrors = sendErrors;
    }

    @Override
    public void accept(Arrival arrival) {
        if (arrival.payload() instanceof Row row) {
            head.row(row);
            return;
        }
        var counted = errors.count((Exception) arrival.payload());
        if (sendErrors) head.error(counted);
    }
}
