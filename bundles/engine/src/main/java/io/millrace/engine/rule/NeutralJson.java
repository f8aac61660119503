// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON texts as neutral values: whole numbers are Long, others Double. */
public final class NeutralJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
            .build();

    private NeutralJson() {}

    /** @throws JsonProcessingException if the text is no JSON document, with the place where it goes wrong */
    public static Object parse(String text) throws JsonProcessingException {
        return neutral(MAPPER.readValue(text, Object.class));
    }

    /** What is wrong with a text and where, without the parser's own remarks on its source. */
    public static String reason(JsonProcessingException malformed) {
        String message = malformed.getOriginalMessage();
        JsonLocation place = malformed.getLocation();
        if (place == null) return message;
        return message + " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    /** The text of a neutral value, keys in alphabetical order. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("not a neutral value: " + value, impossible);
        }
    }

    private static Object neutral(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, member) -> copy.put((String) key, neutral(member)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            for (Object element : list) copy.add(neutral(element));
            return copy;
        }
        if (value instanceof Integer number) return number.longValue();
        boolean wide = value instanceof Number && !(value instanceof Long) && !(value instanceof Double);
        return wide ? ((Number) value).doubleValue() : value;
    }
}
