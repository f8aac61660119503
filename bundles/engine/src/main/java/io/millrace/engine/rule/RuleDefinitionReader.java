// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.stream.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads rule texts. Keys are compared without regard to case; unknown ones are ignored. */
final class RuleDefinitionReader {
    /** Characters of a rule text that a message repeats. */
    private static final int SHOWN = 1_000;

    private RuleDefinitionReader() {}

    /**
     * @param expectedId the id that the caller means, if it says so
     * @throws MillraceException with a message for the user
     */
    static RuleDefinition read(String json, Optional<String> expectedId) {
        Map<String, Object> rule = parse(json);
        String id = id(rule, expectedId);
        String sql = text(rule, "sql");
        Optional<Map<String, Object>> graph = graph(rule.get("graph"));
        if (graph.isPresent() && !sql.isEmpty()) throw refused("Rule " + id + " has both sql and graph.");
        if (graph.isEmpty() && sql.isEmpty()) throw refused("Rule " + id + " has neither sql nor graph.");
        List<RuleAction> actions = graph.isPresent() ? List.of() : actions(rule.get("actions"));
        if (graph.isEmpty() && actions.isEmpty()) throw refused("Missing rule actions.");
        return new RuleDefinition(
                id,
                text(rule, "name"),
                text(rule, "version"),
                sql,
                graph,
                actions,
                new RuleOptionsReader(id, options(rule.get("options"))).read(),
                flag(rule, "triggered", true),
                flag(rule, "temp", false),
                tags(rule.get("tags")));
    }

    private static Map<String, Object> parse(String json) {
        try {
            if (NeutralJson.parse(json) instanceof Map<?, ?> map) return withoutCase(map);
        } catch (JsonProcessingException malformed) {
            throw refused("Parse rule " + shortened(json) + " error : " + NeutralJson.reason(malformed) + ".");
        }
        throw refused("Parse rule " + shortened(json) + " error : expected an object.");
    }

    private static String shortened(String json) {
        return json.length() <= SHOWN ? json : json.substring(0, SHOWN) + "...";
    }

    private static String id(Map<String, Object> rule, Optional<String> expectedId) {
        String given = text(rule, "id");
        String id = given.isEmpty() ? expectedId.orElse("") : given;
        if (id.isEmpty()) throw refused("Missing rule id.");
        if (expectedId.isPresent() && !expectedId.get().equals(id)) {
            throw refused("RuleId is not consistent with rule id.");
        }
        Names.check(id);
        return id;
    }

    private static String text(Map<String, Object> rule, String key) {
        Object value = rule.get(key);
        if (value == null) return "";
        if (value instanceof String text) return text;
        throw refused("Parse rule error : " + key + " is " + NeutralJson.write(value) + ", expected a text.");
    }

    private static boolean flag(Map<String, Object> rule, String key, boolean otherwise) {
        Object value = rule.get(key);
        if (value == null) return otherwise;
        if (value instanceof Boolean flag) return flag;
        throw refused("Parse rule error : " + key + " is " + NeutralJson.write(value) + ", expected a boolean.");
    }

    private static Map<String, Object> options(Object value) {
        if (value == null) return Map.of();
        if (value instanceof Map<?, ?> map) return withoutCase(map);
        throw refused("Parse rule error : options is " + NeutralJson.write(value) + ", expected an object.");
    }

    private static Map<String, Object> withoutCase(Map<?, ?> map) {
        Map<String, Object> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        map.forEach((key, value) -> copy.put((String) key, value));
        return copy;
    }

    private static List<String> tags(Object value) {
        if (value == null) return List.of();
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw refused("Parse rule error : tags is " + NeutralJson.write(value) + ", expected a list of texts.");
    }

    @SuppressWarnings("unchecked")
    private static Optional<Map<String, Object>> graph(Object value) {
        if (value == null) return Optional.empty();
        if (value instanceof Map<?, ?> map) return Optional.of((Map<String, Object>) map);
        throw refused("Parse rule error : graph is " + NeutralJson.write(value) + ", expected an object.");
    }

    private static List<RuleAction> actions(Object value) {
        if (value == null) return List.of();
        if (!(value instanceof List<?> list)) {
            throw refused("Parse rule error : actions is " + NeutralJson.write(value) + ", expected a list.");
        }
        List<RuleAction> actions = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) addActions(list.get(index), index, actions);
        return actions;
    }

    @SuppressWarnings("unchecked")
    private static void addActions(Object value, int index, List<RuleAction> actions) {
        if (!(value instanceof Map<?, ?> map) || map.isEmpty()) {
            throw refused("Parse rule error : action " + index + " is " + NeutralJson.write(value)
                    + ", expected an object with the type of a sink.");
        }
        map.forEach((type, properties) -> {
            if (!(properties instanceof Map)) {
                throw new MillraceException(
                        ErrorCode.EXECUTOR,
                        "expect map[string]interface {} type for the action properties, but found "
                                + NeutralJson.write(properties));
            }
            actions.add(new RuleAction((String) type, index, (Map<String, Object>) properties));
        });
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }
}
