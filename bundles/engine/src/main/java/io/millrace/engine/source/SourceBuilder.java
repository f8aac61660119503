// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.format.Format;
import io.millrace.api.option.Option;
import io.millrace.api.option.Options;
import io.millrace.api.source.PullSource;
import io.millrace.api.source.Source;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.EngineNodeContext;
import io.millrace.engine.node.Environment;
import io.millrace.engine.pipeline.PipelineSettings;
import io.millrace.engine.pipeline.Stage;
import io.millrace.plan.stream.StreamDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the sources of a pipeline. */
public final class SourceBuilder {
    private static final Option INTERVAL = Option.duration("interval");

    private final Environment environment;
    private final PipelineSettings settings;
    private final Slots slots;

    public SourceBuilder(Environment environment, PipelineSettings settings, Slots slots) {
        this.environment = environment;
        this.settings = settings;
        this.slots = slots;
    }

    /**
     * Makes a source that was not started yet.
     *
     * @param columns the columns to decode, or empty for all
     * @param next where decoded rows go
     * @throws MillraceException with code PLUGIN_MISSING or EXECUTOR
     */
    public SourceUnit build(StreamDefinition stream, Optional<List<String>> columns, Stage next, SourceWiring wiring) {
        return build(stream, columns, next, wiring, 0);
    }

    /** @param place of the source in its plan, 0 for the first; clients know its decoder by it */
    public SourceUnit build(
            StreamDefinition stream, Optional<List<String>> columns, Stage next, SourceWiring wiring, int place) {
        Slot<Source> slot = slots.take(ExtensionKind.SOURCE, stream.sourceType(), Source.class);
        Source source = slot.get();
        Options options = SourceOptions.of(environment.configuration(), stream, source.options());
        source.options().validate(options);
        NodeMetrics metrics = new NodeMetrics("source_" + stream.name() + "_0_", true);
        Supplier<EngineNodeContext> contexts =
                () -> new EngineNodeContext(environment, settings.ruleId(), stream.name(), metrics);
        EngineNodeContext context = contexts.get();
        provision(stream, source, context, options);
        boolean decodes = SourceKind.decodes(source);
        NodeMetrics decoding = decodes
                ? new NodeMetrics(settings.operatorPrefix(stream.name()) + (2 * place + 2) + "_decoder_0_", false)
                : metrics;
        SourceStage stage =
                SourceStages.of(environment, settings, stream, columns, new SourceMetrics(metrics, decoding), next);
        StreamDecoder decoder = new StreamDecoder(format(decodes, stream), stream, options, stage, columns);
        SourceUse.SourceParts parts = new SourceUse.SourceParts(
                stream, contexts, options, decodes, made -> emitter(made, options, stage, wiring), wiring);
        SourceUse use =
                new SourceUse(slot, parts, context, environment.threads().blocking());
        return new SourceUnit(stage, use, decodes ? List.of(metrics, decoding) : List.of(metrics), decoder);
    }

    private Optional<Slot<Format>> format(boolean decodes, StreamDefinition stream) {
        if (!decodes) return Optional.empty();
        return Optional.of(slots.share(ExtensionKind.FORMAT, stream.options().formatOrDefault(), Format.class));
    }

    /** @throws MillraceException with code EXECUTOR if the source refuses its options */
    static void provision(StreamDefinition stream, Source source, EngineNodeContext context, Options options) {
        try {
            source.provision(context, options);
        } catch (MillraceException refused) {
            throw refused;
        } catch (Exception failure) {
            throw new MillraceException(
                    ErrorCode.EXECUTOR,
                    "source " + stream.sourceType() + " of " + stream.name() + " cannot be used: "
                            + failure.getMessage(),
                    failure);
        }
    }

    private ArrivalEmitter emitter(Source source, Options options, SourceStage stage, SourceWiring wiring) {
        long interval = options.duration(INTERVAL).toMillis();
        boolean thinned = interval > 0
                && !(source instanceof PullSource)
                && source.options().find("interval").isEmpty();
        return thinned
                ? new LatestEmitter(stage, wiring.mailbox(), wiring.onEnd(), environment, interval)
                : new ArrivalEmitter(stage, wiring.mailbox(), wiring.onEnd(), environment.clock());
    }
}
