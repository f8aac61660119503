// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import com.fasterxml.jackson.core.JsonParser;
import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.api.type.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of one shape that is known beforehand. Members without a column are stepped over. */
final class FixedRowReader implements RowReader {
    private final Shape shape;
    /** By slot; null for a column that the schema does not declare, which stays missing. */
    private final ValueReader[] readers;

    private final FieldNames names;

    FixedRowReader(DecoderSpecification specification) {
        this.shape =
                Shape.of(specification.columns().orElse(specification.schema().names()));
        this.readers = new ValueReader[shape.size()];
        List<FieldName> known = new ArrayList<>();
        for (int slot = 0; slot < readers.length; slot++) {
            String column = shape.column(slot);
            if (shape.slot(column) != slot) continue;
            readers[slot] = reader(specification, column);
            known.add(new FieldName(column, readers[slot], slot));
        }
        this.names = new FieldNames(known, () -> null);
    }

    private static ValueReader reader(DecoderSpecification specification, String column) {
        if (specification.schema().isSchemaless()) return new AnyReader(specification.wholeNumbersAsIntegers());
        Optional<Field> field = specification.schema().field(column);
        return field.map(declared -> ValueReaders.of(declared.type(), column)).orElse(null);
    }

    @Override
    public void read(Cursor in, DecodedRows rows) {
        Row row = rows.add(shape);
        byte[] b = in.bytes;
        int i = Blanks.skip(b, in.position + 1);
        if (b[i] != '}') i = members(in, row, b, i);
        in.position = i + 1;
    }

    /** From the first name to the closing bracket. */
    private int members(Cursor in, Row row, byte[] b, int i) {
        FieldName name = names.start();
        while (true) {
            name = names.read(b, i, name);
            i = Blanks.skipColon(b, i + name.length);
            ValueReader reader = name.reader;
            if (reader == null) {
                i = Skip.value(b, i, 0);
            } else {
                in.position = i;
                reader.read(in, row, name.slot);
                i = in.position;
            }
            i = Blanks.skip(b, i);
            byte c = b[i];
            if (c == '}') return i;
            if (c != ',') throw Unsure.SIGNAL;
            i = Blanks.skip(b, i + 1);
        }
    }

    @Override
    public void judge(JsonParser in, DecodedRows rows) throws IOException {
        Row row = rows.add(shape);
        String name;
        while ((name = in.nextFieldName()) != null) {
            in.nextToken();
            int slot = shape.slot(name);
            if (slot < 0 || readers[slot] == null) in.skipChildren();
            else row.set(slot, readers[slot].judged(in));
        }
    }
}
