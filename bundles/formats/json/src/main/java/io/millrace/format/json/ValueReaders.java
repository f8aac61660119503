// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import io.millrace.api.type.DataType;
import io.millrace.api.type.DataType.Array;
import io.millrace.api.type.DataType.Scalar;
import io.millrace.api.type.DataType.Struct;

/** The reader for a declared type. */
final class ValueReaders {
    private ValueReaders() {}

    static ValueReader of(DataType type, String column) {
        if (type instanceof Array array) return new ArrayReader(column, of(array.element(), "array"));
        if (type instanceof Struct struct) return new StructReader(column, struct);
        return switch ((Scalar) type) {
            case BIGINT -> new BigintReader(column);
            case FLOAT -> new FloatReader(column);
            case STRING -> new StringReader(column);
            case BOOLEAN -> new BooleanReader(column);
            case DATETIME -> new DatetimeReader(column);
            case BYTEA -> new ByteaReader(column);
        };
    }
}
