// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Row;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.NodeErrors;
import java.util.List;
import java.util.Optional;

/** The output of one operator: counts what it passes on. Time, errors and the end go all ways out, rows the one that is meant. */
final class StageOutput implements Output {
    private final NodeMetrics metrics;
    private final NodeErrors errors;
    private final boolean sendErrors;
    private final Stage next;
    private final Stage all;
    private final List<StageOutput> outlets;
    private final Optional<StageOutput> nowhere;

    /** @param outlets what follows each way out */
    StageOutput(NodeMetrics metrics, NodeErrors errors, boolean sendErrors, List<List<Stage>> outlets) {
        this.metrics = metrics;
        this.errors = errors;
        this.sendErrors = sendErrors;
        this.next = Broadcast.to(outlets.get(0));
        this.all = outlets.size() == 1
                ? next
                : Broadcast.to(outlets.stream().flatMap(List::stream).distinct().toList());
        this.outlets = outlets.stream()
                .skip(1)
                .map(stages -> new StageOutput(this, Broadcast.to(stages)))
                .toList();
        this.nowhere = Optional.of(new StageOutput(this, Broadcast.to(List.of())));
    }

    private StageOutput(StageOutput first, Stage next) {
        this.metrics = first.metrics;
        this.errors = first.errors;
        this.sendErrors = first.sendErrors;
        this.next = next;
        this.all = first.all;
        this.outlets = List.of();
        this.nowhere = Optional.empty();
    }

    @Override
    public Output outlet(int index) {
        if (index == 0) return this;
        return index <= outlets.size() ? outlets.get(index - 1) : nowhere.orElseThrow();
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
        all.watermark(millis);
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
        if (sendErrors) all.error(counted);
    }

    /** Everything behind the operator, whichever way. */
    Stage all() {
        return all;
    }
}
