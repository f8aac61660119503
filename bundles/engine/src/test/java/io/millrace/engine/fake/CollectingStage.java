// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.row.Row;
import io.millrace.engine.pipeline.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The end of a pipeline that keeps copies of what comes. */
public final class CollectingStage implements Stage {
    public final List<Row> rows = new ArrayList<>();
    public final List<String> errors = new ArrayList<>();

    public List<Map<String, Object>> values() {
        return rows.stream().map(Row::toMap).toList();
    }

    @Override
    public void row(Row row) {
        rows.add(row.copy());
    }

    @Override
    public void batch(Batch batch) {
        batch.rows().forEach(this::row);
    }

    @Override
    public void watermark(long millis) {
        throw new AssertionError("unexpected watermark " + millis);
    }

    @Override
    public void error(EvaluationException error) {
        errors.add(error.getMessage());
    }

    @Override
    public void end() {
        throw new AssertionError("unexpected end");
    }
}
