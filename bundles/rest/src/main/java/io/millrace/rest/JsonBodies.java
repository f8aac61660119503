// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** JSON texts of requests and answers, as maps, lists, texts, numbers and flags. */
final class JsonBodies {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    /** What Jackson says of the text where it began, which is the body that the client knows. */
    private static final Pattern WITHOUT_SOURCE = Pattern.compile(" \\(start marker at \\[Source: .*?\\]\\)");

    private static final ObjectWriter PRETTY = MAPPER.writer(printer());

    private JsonBodies() {}

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    static String write(Object value) {
        return write(MAPPER.writer(), value);
    }

    /** With two spaces of indentation. */
    static String writePretty(Object value) {
        return write(PRETTY, value);
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer that is no JSON", impossible);
        }
    }

    /**
     * Reads an object whose keys are found in any case. A text {@code null} is an object without keys, as for eKuiper.
     *
     * @throws MillraceException if it is none
     */
    static JsonObject readObject(String json) {
        Object value = read(json);
        Map<String, Object> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> members.put((String) key, member));
        } else if (value != null) {
            throw refused("expected an object, found " + kindOf(value));
        }
        return new JsonObject(members);
    }

    /** The members of an object, named as they are written. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> readMembers(String json) {
        Object value = read(json);
        if (value instanceof Map<?, ?> map) return (Map<String, Object>) map;
        throw refused("expected an object, found " + kindOf(value));
    }

    /** @throws MillraceException if it is no list */
    static List<?> readList(String json) {
        Object value = read(json);
        if (value instanceof List<?> list) return list;
        throw refused("expected an array, found " + kindOf(value));
    }

    private static Object read(String json) {
        if (json.isBlank()) throw refused("the body is empty");
        try {
            return MAPPER.readValue(json, Object.class);
        } catch (JsonProcessingException malformed) {
            throw refused(WITHOUT_SOURCE.matcher(malformed.getOriginalMessage()).replaceAll("") + place(malformed));
        }
    }

    private static String place(JsonProcessingException malformed) {
        JsonLocation location = malformed.getLocation();
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** The JSON word for the kind of a value. */
    static String kindOf(Object value) {
        if (value == null) return "null";
        if (value instanceof Map) return "an object";
        if (value instanceof List) return "an array";
        if (value instanceof String) return "a text";
        return value instanceof Boolean ? "a boolean" : "a number";
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }
}
