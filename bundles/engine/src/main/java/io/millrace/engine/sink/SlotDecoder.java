// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.Decoder;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.Format;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.extension.SlotUser;

/** A decoder of a format that may be exchanged between two payloads. */
final class SlotDecoder implements Decoder, SlotUser<Format> {
    private final Slot<Format> slot;
    private final DecoderSpecification specification;
    private Decoder decoder;

    SlotDecoder(Slot<Format> slot, DecoderSpecification specification) {
        this.slot = slot;
        this.specification = specification;
        enter(slot.get());
        slot.attach(this);
    }

    @Override
    public void enter(Format format) {
        decoder = format.decoder(specification);
    }

    @Override
    public void leave() {
        decoder = null;
    }

    @Override
    public void decode(byte[] bytes, int offset, int length, DecodedRows rows) {
        if (decoder == null) throw new EvaluationException("PLUGIN_MISSING: " + slot.id());
        decoder.decode(bytes, offset, length, rows);
    }
}
