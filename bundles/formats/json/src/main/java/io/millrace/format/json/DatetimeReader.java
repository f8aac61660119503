// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.millrace.api.row.Row;
import java.io.IOException;

/** DATETIME: text or number, kept as it is; whoever validates makes an instant of it. */
final class DatetimeReader extends ValueReader {
    private final Texts texts = new Texts();

    DatetimeReader(String column) {
        super(column, "datetime");
    }

    @Override
    void read(Cursor in, Row row, int slot) {
        byte c = in.here();
        if (c == '"' || c == 'n') row.set(slot, value(in));
        else row.setDouble(slot, FloatReader.decimal(in));
    }

    @Override
    Object value(Cursor in) {
        if (in.here() == '"') return texts.read(in);
        return in.takeNull() ? null : (Object) FloatReader.decimal(in);
    }

    @Override
    Object judgedValue(JsonParser in) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_STRING) return in.getText();
        if (!in.currentToken().isNumeric()) throw wrongType(in);
        return Double.parseDouble(in.getText());
    }
}
