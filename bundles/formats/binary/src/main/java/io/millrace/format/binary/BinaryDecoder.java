// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.binary;

import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.Decoder;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.api.type.Schema;
import java.util.Arrays;
import java.util.List;

/** Puts a copy of each payload into one column. */
final class BinaryDecoder implements Decoder {
    private final Shape shape;
    private final int slot;

    private BinaryDecoder(Shape shape, int slot) {
        this.shape = shape;
        this.slot = slot;
    }

    static BinaryDecoder of(DecoderSpecification specification) {
        String column = column(specification.schema());
        Shape shape = Shape.of(specification.columns().orElse(List.of(column)));
        return new BinaryDecoder(shape, shape.slot(column));
    }

    private static String column(Schema schema) {
        return schema.fields().size() == 1 ? schema.fields().get(0).name() : BinaryFormat.COLUMN;
    }

    @Override
    public void decode(byte[] bytes, int offset, int length, DecodedRows rows) {
        Row row = rows.add(shape);
        if (slot >= 0) row.set(slot, (Object) Arrays.copyOfRange(bytes, offset, offset + length));
    }
}
