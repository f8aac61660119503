// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.operator;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Row;
import io.millrace.testkit.operator.Emitted.RowContent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps what is put into it; rows as they are at that time, since their maker may fill them anew. */
final class Recorder implements Output {
    private final Consumer<Emitted> note;
    private List<Emitted> emitted = new ArrayList<>();

    Recorder() {
        note = found -> emitted.add(found);
    }

    private Recorder(Consumer<Emitted> note) {
        this.note = note;
    }

    /** Everything since this was last asked. */
    List<Emitted> take() {
        List<Emitted> taken = emitted;
        emitted = new ArrayList<>();
        return taken;
    }

    @Override
    public Output outlet(int index) {
        return index == 0 ? this : new Recorder(found -> emitted.add(new Emitted.ToOutlet(index, found)));
    }

    @Override
    public void row(Row row) {
        note.accept(new Emitted.SingleRow(RowContent.of(row)));
    }

    @Override
    public void batch(Batch batch) {
        List<RowContent> rows = batch.rows().stream().map(RowContent::of).toList();
        note.accept(new Emitted.RowBatch(rows, batch.window(), batch.grouped()));
    }

    @Override
    public void watermark(long millis) {
        note.accept(new Emitted.Watermark(millis));
    }

    @Override
    public void dropped(String reason) {
        note.accept(new Emitted.Dropped(reason));
    }

    @Override
    public void error(EvaluationException error) {
        note.accept(new Emitted.Error(error.getMessage()));
    }
}
