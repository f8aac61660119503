// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.batch.aggregate;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Row;
import io.millrace.api.row.Widening;

/** Takes the one group that a pane emits, and puts its columns behind those of other rows. */
final class Totals implements Output {
    private Row group;
    private Widening widening;

    /** A row of its own with the columns of the group behind. */
    Row behind(Row row) {
        Row wider = widening.widen(row);
        int first = row.shape().size();
        for (int slot = 0; slot < group.shape().size(); slot++) wider.set(first + slot, group, slot);
        return wider;
    }

    @Override
    public void batch(Batch batch) {
        group = batch.rows().get(0).copy();
        if (widening == null) widening = new Widening(group.shape().columns());
    }

    @Override
    public void error(EvaluationException error) {
        throw error;
    }

    @Override
    public void row(Row row) {
        throw new IllegalStateException("a pane emits batches");
    }

    @Override
    public void watermark(long millis) {}

    @Override
    public void dropped(String reason) {}
}
