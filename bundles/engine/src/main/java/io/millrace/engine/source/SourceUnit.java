// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.engine.metric.NodeMetrics;
import java.util.List;
import java.util.Optional;

/**
 * A source in a pipeline with all that belongs to it.
 *
 * <p><b>Threads:</b> started and closed from any thread; the stage is confined to the pipeline.
 */
public final class SourceUnit implements AutoCloseable {
    private final SourceStage stage;
    private final SourceUse use;
    private final List<NodeMetrics> metrics;
    private final StreamDecoder decoder;

    SourceUnit(SourceStage stage, SourceUse use, List<NodeMetrics> metrics, StreamDecoder decoder) {
        this.stage = stage;
        this.use = use;
        this.metrics = metrics;
        this.decoder = decoder;
    }

    public SourceStage stage() {
        return stage;
    }

    /** Metrics of the source and of its decoder. */
    public List<NodeMetrics> metrics() {
        return metrics;
    }

    /** Whether the source may wait while there is no room for what it emits. */
    public boolean mayBeHeldBack() {
        return use.mayBeHeldBack();
    }

    /** Decodes these columns from now on, or all. Runs on the thread of the pipeline. */
    public void decodeColumns(Optional<List<String>> columns) {
        decoder.use(columns);
    }

    public void start() {
        use.start();
    }

    /** Starts an instance that came in by an exchange. */
    public void proceed() {
        use.proceed();
    }

    @Override
    public void close() {
        use.close();
    }
}
