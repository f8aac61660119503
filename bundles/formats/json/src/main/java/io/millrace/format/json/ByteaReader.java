// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** BYTEA: the bytes that a text holds as base64, or, if it is none, the bytes of the text. */
final class ByteaReader extends ValueReader {
    private final Texts texts = new Texts();

    ByteaReader(String column) {
        super(column, "bytea");
    }

    @Override
    Object value(Cursor in) {
        if (in.takeNull()) return null;
        if (in.here() != '"') throw Unsure.SIGNAL;
        return bytes(texts.read(in));
    }

    @Override
    Object judgedValue(JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_STRING) throw wrongType(in);
        return bytes(in.getText());
    }

    private static byte[] bytes(String text) {
        String base64 = text.replace("\r", "").replace("\n", "");
        // The decoder of the JDK would take text without its padding, which other systems do not.
        if (base64.length() % 4 != 0) return text.getBytes(StandardCharsets.UTF_8);
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noBase64) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
