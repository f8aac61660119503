// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.millrace.api.value.ValueText;
import java.io.IOException;

/** STRING: text, or a number in its shortest form. */
final class StringReader extends ValueReader {
    private final Texts texts = new Texts();

    StringReader(String column) {
        super(column, "string");
    }

    @Override
    Object value(Cursor in) {
        if (in.here() == '"') return texts.read(in);
        return in.takeNull() ? null : ValueText.ofDouble(FloatReader.decimal(in));
    }

    @Override
    Object judgedValue(JsonParser in) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_STRING) return in.getText();
        if (!in.currentToken().isNumeric()) throw wrongType(in);
        return ValueText.ofDouble(Double.parseDouble(in.getText()));
    }
}
