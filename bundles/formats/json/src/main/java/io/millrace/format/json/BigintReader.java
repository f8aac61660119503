// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.millrace.api.row.Row;
import java.io.IOException;

/** BIGINT: a number written without point and exponent, within 64 bits. */
final class BigintReader extends ValueReader {
    BigintReader(String column) {
        super(column, "bigint");
    }

    @Override
    void read(Cursor in, Row row, int slot) {
        if (in.takeNull()) row.set(slot, (Object) null);
        else row.setLong(slot, integer(in));
    }

    @Override
    Object value(Cursor in) {
        return in.takeNull() ? null : (Object) integer(in);
    }

    private static long integer(Cursor in) {
        NumberReader number = in.number;
        in.position = number.scan(in.bytes, in.position);
        if (!number.isLong()) throw Unsure.SIGNAL;
        return number.asLong();
    }

    @Override
    Object judgedValue(JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) throw wrongType(in);
        try {
            return Long.parseLong(in.getText());
        } catch (NumberFormatException beyond64Bits) {
            throw wrongType(in);
        }
    }
}
