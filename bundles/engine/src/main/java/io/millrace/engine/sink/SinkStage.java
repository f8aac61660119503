// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.row.Row;
import io.millrace.api.sink.Sink;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.EngineNodeContext;
import io.millrace.engine.pipeline.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of a pipeline at one sink: selects what the sink wants and delivers it. What goes wrong concerns this sink alone.
 *
 * <p><b>Threads:</b> results come from the pipeline; {@link #connect} and {@link #close} may block and come from elsewhere.
 */
public final class SinkStage implements Stage, AutoCloseable {
    private final Slot<Sink> slot;
    private final EngineNodeContext context;
    private final NodeMetrics metrics;
    private final SinkSettings settings;
    private final RowSelection selection;
    private final Delivery delivery;
    private final boolean sendErrors;
    private boolean closed;
    private final List<Row> single = new ArrayList<>(1);

    SinkStage(
            Slot<Sink> slot,
            EngineNodeContext context,
            NodeMetrics metrics,
            SinkSettings settings,
            Delivery delivery,
            boolean sendErrors) {
        this.slot = slot;
        this.context = context;
        this.metrics = metrics;
        this.settings = settings;
        this.selection = new RowSelection(settings);
        this.delivery = delivery;
        this.sendErrors = sendErrors;
        single.add(null);
    }

    public NodeMetrics metrics() {
        return metrics;
    }

    /** Makes the sink ready, unless it was closed before its turn came. */
    public synchronized void connect() throws Exception {
        if (!closed) slot.get().connect();
    }

    /** Whether it may have no room at times. */
    public boolean isBounded() {
        return delivery.isBounded();
    }

    /** Whether more results may come now. */
    public boolean hasRoom() {
        return delivery.hasRoom();
    }

    @Override
    public void row(Row row) {
        single.set(0, row);
        deliver(single);
    }

    @Override
    public void batch(Batch batch) {
        deliver(batch.rows());
    }

    private void deliver(List<Row> rows) {
        metrics.in();
        if (rows.isEmpty() && settings.omitIfEmpty()) return;
        try {
            delivery.deliver(selection.apply(rows));
        } catch (EvaluationException unsendable) {
            EvaluationException counted = context.errors().count(unsendable);
            if (sendErrors) deliverError(counted);
        } catch (Exception failure) {
            context.errors().count(failure);
        }
        metrics.processed(context.clock().millis());
    }

    @Override
    public void error(EvaluationException error) {
        metrics.in();
        deliverError(error);
    }

    private void deliverError(EvaluationException error) {
        try {
            delivery.deliverError(error.getMessage());
        } catch (Exception failure) {
            context.errors().count(failure);
        }
    }

    @Override
    public void watermark(long millis) {
        // Results carry their own time; a sink has no use for the progress of time.
    }

    @Override
    public void end() {
        // The rule waits for the sinks itself, since they may block.
    }

    /** Waits for results under way, at most so long. */
    public void drain(long atMostMillis) throws InterruptedException {
        delivery.drain(atMostMillis);
    }

    @Override
    public synchronized void close() {
        closed = true;
        delivery.close();
        try {
            slot.get().close();
        } catch (Exception failure) {
            context.report(failure);
        } finally {
            context.close();
        }
    }
}
