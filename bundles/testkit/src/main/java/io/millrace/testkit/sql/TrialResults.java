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
    private final List<String> story = new ArrayList<>();

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

    /** Everything in its order, as text. */
    List<String> takeStory() {
        List<String> taken = List.copyOf(story);
        story.clear();
        takeRows();
        takeErrors();
        return taken;
    }

    @Override
    public void row(Row row) {
        story.add("row " + add(row));
    }

    @Override
    public void batch(Batch batch) {
        story.add("batch " + batch.rows().stream().map(this::add).toList());
    }

    private Object add(Row row) {
        Map<String, Object> values = row.toMap();
        rows.add(values);
        return NeutralValues.comparable(values);
    }

    @Override
    public void watermark(long millis) {
        story.add("watermark " + millis);
    }

    @Override
    public void error(EvaluationException error) {
        errors.add(error.getMessage());
        story.add("error " + error.getMessage());
    }

    @Override
    public void end() {
        story.add("end");
    }
}
