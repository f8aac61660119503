// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.sql;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.row.Row;
import io.millrace.engine.pipeline.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a statement has given since it was last asked. */
final class TrialResults implements Stage {
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    List<Map<String, Object>> takeRows() {
        List<Map<String, Object>> taken = List.copyOf(rows);
        rows.clear();
        return taken;
    }

    List<String> takeErrors() {
        List<String> taken = List.copyOf(errors);
        errors.clear();
        return taken;
    }

    @Override
    public void row(Row row) {
        rows.add(row.toMap());
    }

    @Override
    public void batch(Batch batch) {
        batch.rows().forEach(this::row);
    }

    @Override
    public void watermark(long millis) {}

    @Override
    public void error(EvaluationException error) {
        errors.add(error.getMessage());
    }

    @Override
    public void end() {}
}
