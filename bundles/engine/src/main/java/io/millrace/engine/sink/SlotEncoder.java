// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.Encoder;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.format.Format;
import io.millrace.api.row.Row;
import io.millrace.engine.extension.Slot;
import java.util.List;

/** An encoder of a format that may be exchanged between two messages. */
final class SlotEncoder extends SlotCodec<Encoder> implements Encoder {
    SlotEncoder(Slot<Format> slot, EncoderSpecification specification) {
        super(slot, format -> format.encoder(specification));
    }

    @Override
    public void encode(Row row, ByteOutput out) {
        codec().encode(row, out);
    }

    @Override
    public void encodeAll(List<Row> rows, ByteOutput out) {
        codec().encodeAll(rows, out);
    }

    @Override
    public void encodeError(String message, ByteOutput out) {
        codec().encodeError(message, out);
    }
}
