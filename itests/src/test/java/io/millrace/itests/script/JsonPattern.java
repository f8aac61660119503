// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.script;

import static io.millrace.itests.Matching.contains;
import static io.millrace.itests.Matching.inOrder;
import static io.millrace.itests.Matching.items;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.itests.Json;
import io.millrace.itests.Matching;
import java.util.regex.Pattern;

/**
 * What an answer must look like. A pattern is JSON and matches equal JSON (numbers within 1e-9 relative), except
 *
 * <pre>
 * "*"                    any value
 * {"~": "regex"}         a text or number that the regular expression matches as a whole
 * {"...": true, ...}     an object that may have more keys
 * {"unordered": [...]}   a list in any order
 * {"contains": [...]}    a list with at least these
 * {"text": {...}}        a text that holds JSON like this
 * </pre>
 */
record JsonPattern(JsonNode want) {
    private static final String MORE = "...";

    boolean matches(JsonNode got) {
        return matches(want, got);
    }

    private static boolean matches(JsonNode want, JsonNode got) {
        if (want.isTextual() && want.textValue().equals("*")) return true;
        if (want.isObject()) return want.size() == 1 ? matchesSpecial(want, got) : matchesObject(want, got);
        if (want.isArray()) return got.isArray() && inOrder(items(want), items(got), JsonPattern::matches);
        return want.isNumber()
                ? got.isNumber() && Matching.close(want.doubleValue(), got.doubleValue())
                : want.equals(got);
    }

    private static boolean matchesSpecial(JsonNode want, JsonNode got) {
        String key = want.fieldNames().next();
        JsonNode value = want.get(key);
        return switch (key) {
            case "~" ->
                (got.isTextual() || got.isNumber())
                        && regex(value.textValue()).matcher(got.asText()).matches();
            case "unordered" ->
                got.isArray() && got.size() == value.size() && contains(items(got), items(value), JsonPattern::matches);
            case "contains" -> got.isArray() && contains(items(got), items(value), JsonPattern::matches);
            case "text" ->
                got.isTextual()
                        && Json.parse(got.textValue())
                                .filter(inner -> matches(value, inner))
                                .isPresent();
            default -> matchesObject(want, got);
        };
    }

    private static boolean matchesObject(JsonNode want, JsonNode got) {
        boolean more = want.has(MORE);
        int keys = want.size() - (more ? 1 : 0);
        return got.isObject()
                && (more || got.size() == keys)
                && want.propertyStream()
                        .filter(field -> !field.getKey().equals(MORE))
                        .allMatch(
                                field -> got.has(field.getKey()) && matches(field.getValue(), got.get(field.getKey())));
    }

    /** A dot matches line breaks too. */
    static Pattern regex(String text) {
        return Pattern.compile(text, Pattern.DOTALL);
    }
}
