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
    private final SourceDriver driver;
    private final ArrivalEmitter emitter;
    private final List<NodeMetrics> metrics;
    private final SourceBuilder.Decoders decoders;

    SourceUnit(
            SourceStage stage,
            SourceDriver driver,
            ArrivalEmitter emitter,
            List<NodeMetrics> metrics,
            SourceBuilder.Decoders decoders) {
        this.stage = stage;
        this.driver = driver;
        this.emitter = emitter;
        this.metrics = metrics;
        this.decoders = decoders;
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
        return driver.mayBeHeldBack();
    }

    /** Decodes these columns from now on, or all. Runs on the thread of the pipeline. */
    public void decodeColumns(Optional<List<String>> columns) {
        stage.useDecoder(decoders.decoder(columns));
    }

    public void start() {
        driver.start(emitter);
    }

    @Override
    public void close() {
        emitter.cancel();
        driver.close();
    }
}
