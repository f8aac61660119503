// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.format.Format;
import io.millrace.api.option.Options;
import io.millrace.api.sink.BytesSink;
import io.millrace.api.sink.RowSink;
import io.millrace.api.sink.Sink;
import io.millrace.api.type.Schema;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.node.EngineNodeContext;
import io.millrace.engine.node.Environment;
import io.millrace.engine.template.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Makes the sink stages of a rule. */
public final class SinkBuilder {
    private final Environment environment;
    private final String ruleId;
    private final Slots slots;
    private final boolean sendErrors;
    private final Runnable onRoom;
    private final Executor pipeline;

    /**
     * @param sendErrors whether a result that cannot be encoded is sent as an error instead
     * @param onRoom to be called when a sink that was full has room again
     * @param pipeline runs tasks between two results
     */
    public SinkBuilder(
            Environment environment,
            String ruleId,
            Slots slots,
            boolean sendErrors,
            Runnable onRoom,
            Executor pipeline) {
        this.environment = environment;
        this.ruleId = ruleId;
        this.slots = slots;
        this.sendErrors = sendErrors;
        this.onRoom = onRoom;
        this.pipeline = pipeline;
    }

    /**
     * Makes the stage of one action.
     *
     * @param type the type of sink
     * @param index the place of the action in the rule
     * @throws MillraceException with code PLUGIN_MISSING or EXECUTOR
     */
    public SinkStage build(String type, int index, Map<String, Object> properties) {
        return build(type + "_" + index, type, properties);
    }

    /**
     * Makes the stage of one sink.
     *
     * @param nodeId its id in the rule
     * @throws MillraceException with code PLUGIN_MISSING or EXECUTOR
     */
    public SinkStage build(String nodeId, String type, Map<String, Object> properties) {
        Slot<Sink> slot = slots.take(ExtensionKind.SINK, type, Sink.class);
        Sink sink = slot.get();
        Options options = SinkOptions.of(environment.configuration(), type, sink.options(), properties);
        sink.options().validate(options);
        SinkSettings settings = SinkSettings.of(options, sink.options());
        SinkNodes nodes = SinkNodes.of(nodeId, settings.batching().isActive(), sink instanceof BytesSink);
        EngineNodeContext context = new EngineNodeContext(environment, ruleId, nodeId, nodes.sink());
        MessageMaker messages = messages(sink, settings, options);
        provision(type, sink, context, options);
        SinkSurroundings surroundings = new SinkSurroundings(context, nodes, onRoom, pipeline, sendErrors);
        Delivery delivery = delivery(slot, settings, options, surroundings);
        SinkUse use = new SinkUse(sink, context, options, delivery);
        slot.attach(use);
        return new SinkStage(use, surroundings, settings, messages, delivery);
    }

    private MessageMaker messages(Sink sink, SinkSettings settings, Options options) {
        Optional<Template> template = settings.dataTemplate().map(Template::parse);
        boolean reads = template.isPresent() && sink instanceof BytesSink && !settings.sendsTemplateAsIs();
        boolean selects = template.isPresent() && sink instanceof RowSink;
        Optional<TextRows> texts = Optional.empty();
        if (reads) texts = Optional.of(texts("json", options));
        else if (selects) texts = Optional.of(texts(settings.format(), options));
        PerMessageOptions own = PerMessageOptions.of(options, sink.options(), environment.clock());
        return new MessageMaker(settings, own, template, texts, environment.clock());
    }

    private TextRows texts(String format, Options options) {
        return new TextRows(new SlotDecoder(
                format(format), new DecoderSpecification(Schema.none(), Optional.empty(), false, options)));
    }

    private Slot<Format> format(String type) {
        return slots.share(ExtensionKind.FORMAT, type, Format.class);
    }

    static void provision(String type, Sink sink, EngineNodeContext context, Options options) {
        try {
            sink.provision(context, options);
        } catch (MillraceException refused) {
            throw refused;
        } catch (Exception failure) {
            throw new MillraceException(
                    ErrorCode.EXECUTOR, "sink " + type + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    private Delivery delivery(Slot<Sink> slot, SinkSettings settings, Options options, SinkSurroundings surroundings) {
        if (!(slot.get() instanceof BytesSink)) return new RowDelivery(slot, settings, surroundings);
        // A batch has one header for all its messages.
        Options given = settings.batching().isActive() ? options.with(Map.of("hasHeader", false)) : options;
        // Selection was done before, so the encoder writes every column it is given.
        EncoderSpecification specification = new EncoderSpecification(List.of(), given);
        return new BytesDelivery(
                slot, settings, new SlotEncoder(format(settings.format()), specification), surroundings);
    }
}
