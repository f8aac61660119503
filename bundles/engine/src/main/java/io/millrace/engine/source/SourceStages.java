// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.Environment;
import io.millrace.engine.node.NodeErrors;
import io.millrace.engine.pipeline.PipelineSettings;
import io.millrace.engine.pipeline.Stage;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamOptions;
import java.util.List;
import java.util.Optional;

/** Makes the heads of pipelines: what has to be done to the rows of a stream before operators see them. */
public final class SourceStages {
    private SourceStages() {}

    /** A head for rows that are decoded already. */
    public static SourceStage forRows(
            Environment environment,
            PipelineSettings settings,
            StreamDefinition stream,
            Optional<List<String>> columns,
            NodeMetrics metrics,
            Stage next) {
        return of(environment, settings, stream, columns, new SourceMetrics(metrics, metrics), next);
    }

    static SourceStage of(
            Environment environment,
            PipelineSettings settings,
            StreamDefinition stream,
            Optional<List<String>> columns,
            SourceMetrics metrics,
            Stage next) {
        NodeErrors sourceErrors = new NodeErrors(settings.ruleId(), metrics.source(), environment.clock());
        NodeErrors decodingErrors = new NodeErrors(settings.ruleId(), metrics.decoding(), environment.clock());
        StreamTimes times = new StreamTimes(stream.options().timestampFormat(), environment.clock());
        return new SourceStage(
                new SourceHead(
                        metrics.source(),
                        sourceErrors,
                        metrics.decoding(),
                        decodingErrors,
                        settings.validates() ? validation(stream, columns, times) : Optional.empty(),
                        eventTime(settings, stream.options(), times),
                        settings.sendErrors()),
                next);
    }

    private static Optional<StrictValidation> validation(
            StreamDefinition stream, Optional<List<String>> columns, StreamTimes times) {
        if (!stream.options().isStrict() || stream.schema().isSchemaless()) return Optional.empty();
        StrictConversion conversion = new StrictConversion(times);
        return Optional.of(new StrictValidation(stream.schema(), columns, conversion));
    }

    private static Optional<EventTimestamp> eventTime(
            PipelineSettings settings, StreamOptions options, StreamTimes times) {
        return options.timestamp()
                .filter(column -> settings.time().eventTime())
                .map(column -> new EventTimestamp(column, times));
    }
}
