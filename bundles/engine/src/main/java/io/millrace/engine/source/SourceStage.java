// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.Decoder;
import io.millrace.api.row.Row;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.NodeErrors;
import io.millrace.engine.pipeline.Stage;
import java.util.Map;
import java.util.Optional;

/**
 * The head of a pipeline: decodes what a source emitted, validates it, gives each row its time, and passes it on.
 *
 * <p><b>Threads:</b> confined to the pipeline, but for {@link #useDecoder}, which the pipeline's thread must run too.
 */
public final class SourceStage implements SourceInput {
    private static final int LATENCY_SAMPLE = 64;

    private final NodeMetrics source;
    private final NodeMetrics decoding;
    private final Optional<StrictValidation> validation;
    private final Optional<EventTimestamp> eventTime;
    private final NodeErrors sourceErrors;
    private final NodeErrors decodingErrors;
    private final Stage next;
    private final boolean sendErrors;
    private final DecodedRows rows = new DecodedRows();
    private final RowShapes shapes = new RowShapes();
    private Decoder decoder;
    private long arrivals;

    SourceStage(SourceHead head, Stage next) {
        this.source = head.source();
        this.decoding = head.decoding();
        this.sourceErrors = head.sourceErrors();
        this.decodingErrors = head.decodingErrors();
        this.validation = head.validation();
        this.eventTime = head.eventTime();
        this.sendErrors = head.sendErrors();
        this.next = next;
    }

    /** Decodes payloads with another decoder from now on. */
    public void useDecoder(Decoder newDecoder) {
        decoder = newDecoder;
    }

    @Override
    public void accept(Arrival arrival) {
        boolean sampled = arrivals++ % LATENCY_SAMPLE == 0;
        long begin = sampled ? System.nanoTime() : 0;
        process(arrival.payload(), arrival.metadata(), arrival.millis());
        if (sampled) decoding.latency((System.nanoTime() - begin) / 1_000);
    }

    /** Processes a payload that arrived at an instant. */
    public void process(Object payload, Map<String, Object> metadata, long millis) {
        if (payload instanceof byte[] bytes) decode(bytes, metadata, millis);
        else if (payload instanceof Row row) pass(row.copy(), metadata, millis);
        else if (payload instanceof Map<?, ?> values) pass(row(values), metadata, millis);
        else fail(sourceErrors, (Exception) payload);
    }

    @SuppressWarnings("unchecked")
    private Row row(Map<?, ?> values) {
        return shapes.row((Map<String, Object>) values);
    }

    private void decode(byte[] bytes, Map<String, Object> metadata, long millis) {
        source.in();
        source.out();
        decoding.in();
        rows.clear();
        try {
            decoder.decode(bytes, 0, bytes.length, rows);
        } catch (RuntimeException malformed) {
            fail(decodingErrors, malformed);
            return;
        }
        for (int i = 0; i < rows.size(); i++) finish(rows.get(i), metadata, millis);
        decoding.processed(millis);
        source.processed(millis);
    }

    private void pass(Row row, Map<String, Object> metadata, long millis) {
        source.in();
        source.out();
        finish(row, metadata, millis);
        source.processed(millis);
    }

    private void finish(Row row, Map<String, Object> metadata, long millis) {
        row.setTimestamp(millis);
        if (!metadata.isEmpty()) row.setMetadata(metadata);
        Row result = row;
        try {
            if (validation.isPresent()) result = validation.get().apply(row);
            if (eventTime.isPresent()) eventTime.get().apply(result);
        } catch (RuntimeException invalid) {
            fail(decodingErrors, invalid);
            return;
        }
        if (decoding != source) decoding.out();
        next.row(result);
    }

    private void fail(NodeErrors where, Exception error) {
        EvaluationException counted = where.count(error);
        if (sendErrors) next.error(counted);
    }
}
