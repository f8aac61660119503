// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.Encoder;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.format.Format;
import io.millrace.api.row.Row;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.extension.SlotUser;
import java.util.List;

/** An encoder of a format that may be exchanged between two messages. */
final class SlotEncoder implements Encoder, SlotUser<Format> {
    private final Slot<Format> slot;
    private final EncoderSpecification specification;
    private Encoder encoder;

    SlotEncoder(Slot<Format> slot, EncoderSpecification specification) {
        this.slot = slot;
        this.specification = specification;
        enter(slot.get());
        slot.attach(this);
    }

    @Override
    public void enter(Format format) {
        encoder = format.encoder(specification);
    }

    @Override
    public void leave() {
        encoder = null;
    }

    private Encoder encoder() {
        if (encoder == null) throw new EvaluationException("PLUGIN_MISSING: " + slot.id());
        return encoder;
    }

    @Override
    public void encode(Row row, ByteOutput out) {
        encoder().encode(row, out);
    }

    @Override
    public void encodeAll(List<Row> rows, ByteOutput out) {
        encoder().encodeAll(rows, out);
    }

    @Override
    public void encodeError(String message, ByteOutput out) {
        encoder().encodeError(message, out);
    }
}
