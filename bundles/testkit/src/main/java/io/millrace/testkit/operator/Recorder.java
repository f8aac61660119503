// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.operator;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Row;
import io.millrace.testkit.operator.Emitted.RowContent;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is put into it; rows as they are at that time, since their maker may fill them anew. */
final class Recorder implements Output {
    private List<Emitted> emitted = new ArrayList<>();

    /** Everything since this was last asked. */
    List<Emitted> take() {
        List<Emitted> taken = emitted;
        emitted = new ArrayList<>();
        return taken;
    }

    @Override
    public void row(Row row) {
        emitted.add(new Emitted.SingleRow(RowContent.of(row)));
    }

    @Override
    public void batch(Batch batch) {
        List<RowContent> rows = batch.rows().stream().map(RowContent::of).toList();
        emitted.add(new Emitted.RowBatch(rows, batch.window(), batch.grouped()));
    }

    @Override
    public void watermark(long millis) {
        emitted.add(new Emitted.Watermark(millis));
    }

    @Override
    public void dropped(String reason) {
        emitted.add(new Emitted.Dropped(reason));
    }

    @Override
    public void error(EvaluationException error) {
        emitted.add(new Emitted.Error(error.getMessage()));
    }
}
