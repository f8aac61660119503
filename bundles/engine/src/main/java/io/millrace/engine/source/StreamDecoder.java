// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.Decoder;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.Format;
import io.millrace.api.option.Option;
import io.millrace.api.option.Options;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.extension.SlotUser;
import io.millrace.plan.stream.StreamDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Gives the head of a pipeline the decoder of its stream: another one for other columns, or of another version of the format.
 *
 * <p><b>Threads:</b> confined to the pipeline.
 */
final class StreamDecoder implements SlotUser<Format> {
    private static final Option WHOLE_NUMBERS = Option.flag("useInt64ForWholeNumber");

    private final Optional<Slot<Format>> slot;
    private final StreamDefinition stream;
    private final Options options;
    private final SourceStage stage;
    private Optional<List<String>> columns;

    /** @param slot the format, or empty if nothing is decoded */
    StreamDecoder(
            Optional<Slot<Format>> slot,
            StreamDefinition stream,
            Options options,
            SourceStage stage,
            Optional<List<String>> columns) {
        this.slot = slot;
        this.stream = stream;
        this.options = options;
        this.stage = stage;
        use(columns);
        slot.ifPresent(format -> format.attach(this));
    }

    /** Decodes these columns from now on, or all. */
    void use(Optional<List<String>> wanted) {
        columns = wanted;
        if (slot.isEmpty()) stage.useDecoder((bytes, offset, length, rows) -> {});
        else if (slot.get().isFilled()) enter(slot.get().get());
    }

    @Override
    public void enter(Format format) {
        stage.useDecoder(format.decoder(
                new DecoderSpecification(stream.schema(), columns, options.flag(WHOLE_NUMBERS), options)));
    }

    @Override
    public void leave() {
        slot.ifPresent(format -> stage.useDecoder(missing(format)));
    }

    private static Decoder missing(Slot<Format> format) {
        return (bytes, offset, length, rows) -> {
            throw new EvaluationException("PLUGIN_MISSING: " + format.id());
        };
    }
}
