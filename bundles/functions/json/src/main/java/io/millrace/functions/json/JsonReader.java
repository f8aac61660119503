// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.value.Conversion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON texts; all numbers become floats. */
final class JsonReader {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonReader() {}

    /**
     * @param text a text, or its bytes
     * @throws EvaluationException if it is no text or not one JSON document
     */
    static Object read(Object text) {
        if (!(text instanceof String) && !(text instanceof byte[])) throw Conversion.expected("a JSON text", text);
        try (JsonParser parser = FACTORY.createParser(Conversion.text(text))) {
            if (parser.nextToken() == null) throw new EvaluationException("expected a JSON text but got an empty one");
            Object value = value(parser);
            if (parser.nextToken() != null) throw new EvaluationException("expected nothing behind the JSON text");
            return value;
        } catch (JacksonException malformed) {
            throw new EvaluationException("expected a JSON text: " + malformed.getOriginalMessage());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Double number(String digits) {
        double number = Double.parseDouble(digits);
        if (Double.isInfinite(number)) throw new EvaluationException("the number " + digits + " is too large");
        return number;
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static List<Object> list(JsonParser parser) throws IOException {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) list.add(value(parser));
        return list;
    }
}
