// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.row.Row;

/** The head of a pipeline that may not be built yet: what comes in first has it built. */
final class LateHead implements Stage {
    private final Pipeline pipeline;
    private final String sourceId;

    LateHead(Pipeline pipeline, String sourceId) {
        this.pipeline = pipeline;
        this.sourceId = sourceId;
    }

    private Stage head() {
        return pipeline.parts().heads().get(sourceId);
    }

    @Override
    public void row(Row row) {
        head().row(row);
    }

    @Override
    public void batch(Batch batch) {
        head().batch(batch);
    }

    @Override
    public void watermark(long millis) {
        head().watermark(millis);
    }

    @Override
    public void error(EvaluationException error) {
        head().error(error);
    }

    @Override
    public void end() {
        head().end();
    }
}
