// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.Decoder;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.Format;
import io.millrace.engine.extension.Slot;

/** A decoder of a format that may be exchanged between two payloads. */
final class SlotDecoder extends SlotCodec<Decoder> implements Decoder {
    SlotDecoder(Slot<Format> slot, DecoderSpecification specification) {
        super(slot, format -> format.decoder(specification));
    }

    @Override
    public void decode(byte[] bytes, int offset, int length, DecodedRows rows) {
        codec().decode(bytes, offset, length, rows);
    }
}
