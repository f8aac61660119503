// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.row.Row;
import io.millrace.engine.pipeline.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The results of a rule, on their way to its sinks and to whoever watches.
 *
 * <p><b>Threads:</b> results come from the pipeline; watchers come and go from any thread.
 */
final class ResultStage implements Stage {
    private final Stage sinks;
    private final Runnable onEnd;
    private final List<Consumer<Batch>> watchers;

    /**
     * @param watchers may change while results flow
     * @param onEnd told when the pipeline has ended
     */
    ResultStage(Stage sinks, CopyOnWriteArrayList<Consumer<Batch>> watchers, Runnable onEnd) {
        this.sinks = sinks;
        this.watchers = watchers;
        this.onEnd = onEnd;
    }

    @Override
    public void row(Row row) {
        sinks.row(row);
        if (!watchers.isEmpty()) show(new Batch(List.of(row), row.window(), false));
    }

    @Override
    public void batch(Batch batch) {
        sinks.batch(batch);
        if (!watchers.isEmpty()) show(batch);
    }

    private void show(Batch batch) {
        for (Consumer<Batch> watcher : watchers) watcher.accept(batch);
    }

    @Override
    public void watermark(long millis) {
        sinks.watermark(millis);
    }

    @Override
    public void error(EvaluationException error) {
        sinks.error(error);
        if (!watchers.isEmpty()) {
            Row row = Row.of(Map.of("error", error.getMessage()));
            show(new Batch(List.of(row), Optional.empty(), false));
        }
    }

    @Override
    public void end() {
        onEnd.run();
    }
}
