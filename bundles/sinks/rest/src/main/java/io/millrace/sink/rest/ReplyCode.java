// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Looks into the body of a reply: a JSON object, or an array of them, each with a {@code code} of 200 to 299. */
final class ReplyCode {
    private static final JsonFactory JSON = new JsonFactory();

    private ReplyCode() {}

    static boolean isGood(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) return isGoodObject(parser);
            if (first != JsonToken.START_ARRAY) return false;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() != JsonToken.START_OBJECT || !isGoodObject(parser)) return false;
            }
            return true;
        } catch (IOException notJson) {
            return false;
        }
    }

    private static boolean isGoodObject(JsonParser parser) throws IOException {
        boolean good = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("code")) good = value == JsonToken.VALUE_NUMBER_INT && parser.getLongValue() / 100 == 2;
            parser.skipChildren();
        }
        return good;
    }
}
