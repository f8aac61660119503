// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps copies of what an operator or pane puts out. */
public final class CollectingOutput implements Output {
    /** A copy of a batch. */
    public record Emitted(Batch batch, List<Map<String, Object>> rows) {}

    public final List<Emitted> batches = new ArrayList<>();
    public final List<String> errors = new ArrayList<>();

    /** The rows of the only batch. */
    public List<Map<String, Object>> onlyBatch() {
        if (batches.size() != 1 || !errors.isEmpty()) {
            throw new AssertionError("expected one batch but got " + batches + " and errors " + errors);
        }
        return batches.get(0).rows();
    }

    @Override
    public void row(Row row) {
        batch(new Batch(List.of(row), row.window(), false));
    }

    @Override
    public void batch(Batch batch) {
        List<Row> rows = batch.rows().stream().map(Row::copy).toList();
        batches.add(
                new Emitted(batch.withRows(rows), rows.stream().map(Row::toMap).toList()));
    }

    @Override
    public void watermark(long millis) {
        throw new AssertionError("unexpected watermark " + millis);
    }

    @Override
    public void dropped(String reason) {
        throw new AssertionError("unexpected drop: " + reason);
    }

    @Override
    public void error(EvaluationException error) {
        errors.add(error.getMessage());
    }
}
