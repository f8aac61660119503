// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Operator;
import io.millrace.api.row.Row;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.metric.NodeMetrics;

/** Runs one operator through its slot. What an operator throws is an error of the row or batch, never of the pipeline. */
final class OperatorStage implements Stage {
    private final Slot<Operator> slot;
    private final NodeMetrics metrics;
    private final StageOutput output;
    private int openInputs;

    /** @param inputs how many parts must end before this one has */
    OperatorStage(Slot<Operator> slot, NodeMetrics metrics, StageOutput output, int inputs) {
        this.slot = slot;
        this.metrics = metrics;
        this.output = output;
        this.openInputs = inputs;
    }

    @Override
    public void row(Row row) {
        metrics.in();
        try {
            slot.get().row(row, output);
        } catch (RuntimeException failure) {
            output.fail(failure);
        }
        metrics.processed(row.timestamp());
    }

    @Override
    public void batch(Batch batch) {
        metrics.in();
        try {
            slot.get().batch(batch, output);
        } catch (RuntimeException failure) {
            output.fail(failure);
        }
        metrics.processed(batch.window().map(range -> range.trigger()).orElse(0L));
    }

    @Override
    public void watermark(long millis) {
        try {
            slot.get().watermark(millis, output);
        } catch (RuntimeException failure) {
            output.fail(failure);
        }
    }

    /** A timer of this operator is due. */
    void timer(long atMillis) {
        guarded(() -> slot.get().timer(atMillis, output));
    }

    @Override
    public void error(EvaluationException error) {
        output.all().error(error);
    }

    @Override
    public void end() {
        if (--openInputs > 0) return;
        guarded(() -> slot.get().end(output));
        output.all().end();
    }

    private void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException failure) {
            output.fail(failure);
        }
    }
}
