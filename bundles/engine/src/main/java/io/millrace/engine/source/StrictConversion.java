// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.type.DataType;
import io.millrace.api.type.Field;
import io.millrace.api.value.Conversion;
import io.millrace.api.value.Times;
import io.millrace.engine.rule.NeutralJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts a value to a declared type, within its kind only. */
final class StrictConversion {
    private final StreamTimes times;

    StrictConversion(StreamTimes times) {
        this.times = times;
    }

    Object convert(Object value, DataType type) {
        if (type instanceof DataType.Array array) return array(value, array);
        if (type instanceof DataType.Struct struct) return struct(value, struct);
        return switch ((DataType.Scalar) type) {
            case BIGINT -> Conversion.numericLong(value);
            case FLOAT -> Conversion.numericDouble(value);
            case BOOLEAN -> value instanceof Boolean ? value : refuse(value, "bool");
            case STRING -> text(value);
            case DATETIME -> Times.neutral(times.read(value));
            case BYTEA -> bytes(value);
        };
    }

    private static Object refuse(Object value, String target) {
        throw Conversion.cannot(value, target);
    }

    private static Object text(Object value) {
        if (value instanceof byte[] bytes) return new String(bytes, StandardCharsets.UTF_8);
        return value instanceof String ? value : refuse(value, "string");
    }

    private static Object bytes(Object value) {
        if (value instanceof byte[]) return value;
        if (!(value instanceof String text)) return refuse(value, "bytea");
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private Object array(Object value, DataType.Array type) {
        if (value == null) return null;
        if (!(value instanceof List<?> list)) return refuse(value, type.text());
        List<Object> converted = new ArrayList<>(list.size());
        for (Object element : list) converted.add(convert(element, type.element()));
        return converted;
    }

    private Object struct(Object value, DataType.Struct type) {
        if (value == null) return null;
        Map<?, ?> map = value instanceof Map<?, ?> object ? object : parsed(value, type);
        Map<String, Object> converted = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            if (!map.containsKey(field.name()))
                throw new EvaluationException("field " + field.name() + " is not found");
            converted.put(field.name(), convert(map.get(field.name()), field.type()));
        }
        return converted;
    }

    private static Map<?, ?> parsed(Object value, DataType.Struct type) {
        try {
            if (value instanceof String text && NeutralJson.parse(text) instanceof Map<?, ?> map) return map;
        } catch (JsonProcessingException noJson) {
            // A text that holds no object is refused like any other value.
        }
        return (Map<?, ?>) refuse(value, type.text());
    }
}
