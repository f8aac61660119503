// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import com.fasterxml.jackson.core.JsonParser;
import io.millrace.api.row.Row;
import java.io.IOException;

/** FLOAT: any number. */
final class FloatReader extends ValueReader {
    FloatReader(String column) {
        super(column, "float");
    }

    @Override
    void read(Cursor in, Row row, int slot) {
        if (in.takeNull()) row.set(slot, (Object) null);
        else row.setDouble(slot, decimal(in));
    }

    @Override
    Object value(Cursor in) {
        return in.takeNull() ? null : (Object) decimal(in);
    }

    static double decimal(Cursor in) {
        in.position = in.number.scan(in.bytes, in.position);
        return in.number.asDouble();
    }

    @Override
    Object judgedValue(JsonParser in) throws IOException {
        if (!in.currentToken().isNumeric()) throw wrongType(in);
        return Double.parseDouble(in.getText());
    }
}
