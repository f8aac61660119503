// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.row.Row;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.EngineNodeContext;
import io.millrace.engine.node.NodeErrors;
import io.millrace.engine.pipeline.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of a pipeline at one sink: makes what the sink wants of results and delivers it. What goes wrong concerns this sink
 * alone.
 *
 * <p><b>Threads:</b> results come from the pipeline; {@link #connect} and {@link #close} may block and come from elsewhere.
 */
public final class SinkStage implements Stage, AutoCloseable {
    private final SinkUse use;
    private final EngineNodeContext context;
    private final SinkNodes nodes;
    private final NodeErrors transformErrors;
    private final SinkSettings settings;
    private final MessageMaker messages;
    private final Delivery delivery;
    private final BatchCounter batches;
    private final boolean sendErrors;
    private boolean closed;
    private final List<Row> single = new ArrayList<>(1);

    SinkStage(
            SinkUse use,
            SinkSurroundings surroundings,
            SinkSettings settings,
            MessageMaker messages,
            Delivery delivery) {
        this.use = use;
        this.context = surroundings.context();
        this.nodes = surroundings.nodes();
        this.transformErrors = new NodeErrors(context.ruleId(), nodes.transform(), context.clock());
        this.settings = settings;
        this.messages = messages;
        this.delivery = delivery;
        this.sendErrors = surroundings.sendErrors();
        this.batches = new BatchCounter(settings.batching(), context.clock(), surroundings.pipeline(), this::flush);
        single.add(null);
    }

    public NodeMetrics metrics() {
        return nodes.sink();
    }

    /** Metrics of what is done to results before the sink gets them. */
    public List<NodeMetrics> helperMetrics() {
        return nodes.helpers();
    }

    /** Names of the nodes that results pass, the sink last. */
    public List<String> path() {
        return nodes.names();
    }

    /** Makes the sink ready, unless it was closed before its turn came. */
    public synchronized void connect() throws Exception {
        if (closed) return;
        use.connect();
        batches.start();
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
        metrics().in();
        nodes.received(context.clock().millis());
        if (settings.sendSingle()) deliverSingly(rows);
        else if (!settings.omitIfEmpty() || !MessageMaker.isEmpty(rows)) deliver(rows, false);
        batches.count();
        metrics().processed(context.clock().millis());
    }

    private void deliverSingly(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (settings.omitIfEmpty() && MessageMaker.isEmpty(row)) continue;
            single.set(0, row);
            deliver(single, true);
        }
    }

    private void deliver(List<Row> rows, boolean one) {
        try {
            messages.make(rows, one, delivery);
            nodes.made(context.clock().millis());
        } catch (EvaluationException unsendable) {
            EvaluationException counted = transformErrors.count(unsendable);
            if (sendErrors) deliverError(counted);
        } catch (Exception failure) {
            context.errors().count(failure);
        }
    }

    @Override
    public void error(EvaluationException error) {
        metrics().in();
        deliverError(error);
        batches.count();
    }

    private void deliverError(EvaluationException error) {
        try {
            delivery.error(error.getMessage());
        } catch (Exception failure) {
            context.errors().count(failure);
        }
    }

    private void flush() {
        try {
            delivery.flush();
        } catch (Exception failure) {
            context.errors().count(failure);
        }
    }

    @Override
    public void watermark(long millis) {
        // Results carry their own time; a sink has no use for the progress of time.
    }

    /** Sends what waits for more. The rule waits for the sinks itself, since they may block. */
    @Override
    public void end() {
        flush();
    }

    /** Sends what waits and waits for results under way, at most so long. The pipeline must have come to rest. */
    public void drain(long atMostMillis) throws InterruptedException {
        flush();
        delivery.drain(atMostMillis);
    }

    @Override
    public synchronized void close() {
        closed = true;
        batches.close();
        delivery.close();
        use.close();
    }
}
