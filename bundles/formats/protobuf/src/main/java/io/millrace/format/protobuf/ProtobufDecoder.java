// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.protobuf;

import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.Decoder;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads each payload as one message, one row. */
final class ProtobufDecoder implements Decoder {
    private final MessageType type;
    private final Shape shape;

    ProtobufDecoder(MessageType type, Optional<List<String>> columns) {
        this.type = type;
        this.shape = Shape.of(columns.orElseGet(
                () -> type.fields().stream().map(field -> field.type().name()).toList()));
    }

    @Override
    public void decode(byte[] bytes, int offset, int length, DecodedRows rows) {
        Map<String, Object> values = MessageReader.read(type, new WireReader(bytes, offset, length));
        Row row = rows.add(shape);
        for (int slot = 0; slot < shape.size(); slot++) {
            String column = shape.column(slot);
            if (values.containsKey(column)) row.set(slot, values.get(column));
        }
    }
}
