// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.format.Format;
import io.millrace.api.option.Options;
import io.millrace.api.sink.BytesSink;
import io.millrace.api.sink.Sink;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.EngineNodeContext;
import io.millrace.engine.node.Environment;
import java.util.List;
import java.util.Map;

/** Makes the sink stages of a rule. */
public final class SinkBuilder {
    private final Environment environment;
    private final String ruleId;
    private final Slots slots;
    private final boolean sendErrors;
    private final Runnable onRoom;

    /**
     * @param sendErrors whether a result that cannot be encoded is sent as an error instead
     * @param onRoom to be called when a sink that was full has room again
     */
    public SinkBuilder(Environment environment, String ruleId, Slots slots, boolean sendErrors, Runnable onRoom) {
        this.environment = environment;
        this.ruleId = ruleId;
        this.slots = slots;
        this.sendErrors = sendErrors;
        this.onRoom = onRoom;
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
        NodeMetrics metrics = new NodeMetrics("sink_" + nodeId + "_0_", true);
        EngineNodeContext context = new EngineNodeContext(environment, ruleId, nodeId, metrics);
        Slot<Sink> slot = slots.take(ExtensionKind.SINK, type, Sink.class);
        Sink sink = slot.get();
        Options options = SinkOptions.of(environment.configuration(), type, sink.options(), properties);
        sink.options().validate(options);
        SinkSettings settings = SinkSettings.of(options, sink.options());
        provision(type, sink, context, options);
        Delivery delivery = delivery(slot, settings, options, new SinkSurroundings(context, metrics, onRoom));
        SinkSteps steps = new SinkSteps(nodeId, sink instanceof BytesSink);
        return new SinkStage(slot, context, metrics, steps, settings, delivery, sendErrors);
    }

    private static void provision(String type, Sink sink, EngineNodeContext context, Options options) {
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
        Slot<Format> format = slots.share(ExtensionKind.FORMAT, settings.format(), Format.class);
        // Selection was done before, so the encoder writes every column it is given.
        return new BytesDelivery(
                slot, settings, format.get().encoder(new EncoderSpecification(List.of(), options)), surroundings);
    }
}
