// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Row;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.NodeErrors;

/** The output of one operator: counts what it passes on. */
final class StageOutput implements Output {
    private final NodeMetrics metrics;
    private final NodeErrors errors;
    private final boolean sendErrors;
    private final Stage next;

    StageOutput(NodeMetrics metrics, NodeErrors errors, boolean sendErrors, Stage next) {
        this.metrics = metrics;
        this.errors = errors;
        this.sendErrors = sendErrors;
        this.next = next;
    }

    @Override
    public void row(Row row) {
        metrics.out();
        next.row(row);
    }

    @Override
    public void batch(Batch batch) {
        metrics.out();
        next.batch(batch);
    }

    @Override
    public void watermark(long millis) {
        next.watermark(millis);
    }

    @Override
    public void dropped(String reason) {
        metrics.dropped();
    }

    @Override
    public void error(EvaluationException error) {
        fail(error);
    }

    void fail(Throwable error) {
        EvaluationException counted = errors.count(error);
        if (sendErrors) next.error(counted);
    }

    Stage next() {
        return next;
    }
}
