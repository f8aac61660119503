// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.row.Row;
import io.millrace.engine.node.NodeErrors;
import io.millrace.engine.pipeline.Stage;
import io.millrace.engine.source.Arrival;
import io.millrace.engine.source.SourceInput;
import java.util.function.Supplier;

/** Where the rows of a shared stream enter a rule that has nothing to do to them: no operator writes to a row it is given. */
final class SharedRowInput implements SourceInput {
    private final Stage head;
    private final Supplier<NodeErrors> counting;
    private final boolean sendErrors;
    private NodeErrors errors;

    /** @param counting where errors are counted; asked for with the first one */
    SharedRowInput(Stage head, Supplier<NodeErrors> counting, boolean sendErrors) {
        this.head = head;
        this.counting = counting;
        this.sendErrors = sendErrors;
    }

    @Override
    public void accept(Arrival arrival) {
        if (arrival.payload() instanceof Row row) {
            head.row(row);
            return;
        }
        if (errors == null) errors = counting.get();
        EvaluationException counted = errors.count((Exception) arrival.payload());
        if (sendErrors) head.error(counted);
    }
}
