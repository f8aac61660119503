// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.millrace.api.error.EvaluationException;
import io.millrace.engine.rule.NeutralJson;
import io.millrace.engine.template.value.JsonText;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** JSON texts of values, and back. Read numbers are floating point ones, as everywhere in templates. */
final class JsonFunctions {
    private JsonFunctions() {}

    static void addTo(Registry registry) {
        registry.add("toJson", a -> orEmpty(a.any(0), JsonText::of), Parameter.ANY)
                .add("toPrettyJson", a -> orEmpty(a.any(0), JsonText::pretty), Parameter.ANY)
                .add("mustToJson", a -> JsonText.of(a.any(0)), Parameter.ANY)
                .add("mustToPrettyJson", a -> JsonText.pretty(a.any(0)), Parameter.ANY)
                .add("toRawJson", a -> JsonText.raw(a.any(0)), Parameter.ANY)
                .alias("toRawJson", "mustToRawJson")
                .add("fromJson", a -> orNull(a.text(0)), Parameter.TEXT)
                .add("mustFromJson", a -> parsed(a.text(0)), Parameter.TEXT);
    }

    private static String orEmpty(Object value, Function<Object, String> writer) {
        try {
            return writer.apply(value);
        } catch (EvaluationException unwritable) {
            return "";
        }
    }

    private static Object orNull(String text) {
        try {
            return parsed(text);
        } catch (EvaluationException malformed) {
            return null;
        }
    }

    private static Object parsed(String text) {
        try {
            return withFloats(NeutralJson.parse(text));
        } catch (JsonProcessingException malformed) {
            throw new EvaluationException("malformed JSON: " + NeutralJson.reason(malformed));
        }
    }

    @SuppressWarnings("unchecked")
    private static Object withFloats(Object value) {
        if (value instanceof Long number) return number.doubleValue();
        if (value instanceof Map) ((Map<String, Object>) value).replaceAll((key, member) -> withFloats(member));
        if (value instanceof List) ((List<Object>) value).replaceAll(JsonFunctions::withFloats);
        return value;
    }
}
