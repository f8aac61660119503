// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.format.Decoder;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.Format;
import io.millrace.api.option.Option;
import io.millrace.api.option.Options;
import io.millrace.api.source.BytesSource;
import io.millrace.api.source.PullSource;
import io.millrace.api.source.Source;
import io.millrace.api.type.Schema;
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

/** Makes the sources of a pipeline. */
public final class SourceBuilder {
    private static final Option WHOLE_NUMBERS = Option.flag("useInt64ForWholeNumber");
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
        Slot<Source> slot = slots.take(ExtensionKind.SOURCE, stream.sourceType(), Source.class);
        Source source = slot.get();
        Options options = SourceOptions.of(environment.configuration(), stream, source.options());
        source.options().validate(options);
        NodeMetrics metrics = new NodeMetrics("source_" + stream.name() + "_0_", true);
        EngineNodeContext context = new EngineNodeContext(environment, settings.ruleId(), stream.name(), metrics);
        provision(stream, source, context, options);
        boolean decodes = source instanceof BytesSource || source instanceof PullSource pull && pull.emitsBytes();
        NodeMetrics decoding =
                decodes ? new NodeMetrics(settings.operatorPrefix(stream.name()) + "2_decoder_0_", false) : metrics;
        SourceStage stage =
                SourceStages.of(environment, settings, stream, columns, new SourceMetrics(metrics, decoding), next);
        Decoders decoders = new Decoders(decodes, stream, options);
        stage.useDecoder(decoders.decoder(columns));
        SourceDriver driver = new SourceDriver(slot, context, options, wiring.onFailure());
        ArrivalEmitter emitter = emitter(source, options, stage, wiring);
        return new SourceUnit(
                stage, driver, emitter, decodes ? List.of(metrics, decoding) : List.of(metrics), decoders);
    }

    private static void provision(StreamDefinition stream, Source source, EngineNodeContext context, Options options) {
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

    /** Makes decoders of one stream for changing sets of columns. */
    final class Decoders {
        private final boolean decodes;
        private final StreamDefinition stream;
        private final Options options;

        private Decoders(boolean decodes, StreamDefinition stream, Options options) {
            this.decodes = decodes;
            this.stream = stream;
            this.options = options;
        }

        /** A decoder, which does nothing for sources whose events need none. */
        Decoder decoder(Optional<List<String>> columns) {
            if (!decodes) return (bytes, offset, length, rows) -> {};
            Format format = slots.share(ExtensionKind.FORMAT, stream.options().formatOrDefault(), Format.class)
                    .get();
            Schema schema = stream.schema();
            return format.decoder(new DecoderSpecification(schema, columns, options.flag(WHOLE_NUMBERS), options));
        }
    }
}
