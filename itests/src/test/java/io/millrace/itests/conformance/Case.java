// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.itests.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One recorded case.
 *
 * @param name unique, chapter/what_it_shows
 * @param streams statements that define its streams and tables, in order
 * @param rules its rules without sinks, in order; the one that is observed is marked
 * @param action properties merged into the REST sink of the observed rule
 * @param input what happens once the rules run
 * @param expected messages that the sink must receive, in order; nothing if something is refused instead
 * @param refused what must be refused
 * @param looseness what of the messages need not be the same
 * @param quirk whether the recorded behaviour is odd and need not be followed
 */
record Case(
        String name,
        List<String> streams,
        List<RuleText> rules,
        ObjectNode action,
        List<Input> input,
        List<JsonNode> expected,
        Refusal refused,
        Looseness looseness,
        boolean quirk) {

    enum Refusal {
        NOTHING,
        STREAM,
        RULE
    }

    /**
     * @param unordered rows inside a message come in any order
     * @param subset messages may be merged or split, only their rows count
     * @param text bodies that are not JSON are compared as they are
     */
    record Looseness(boolean unordered, boolean subset, boolean text) {}

    /**
     * @param json the rule as it was recorded
     * @param observed whether it gets the REST sink
     */
    record RuleText(ObjectNode json, boolean observed) {}

    static Case of(JsonNode json) {
        return new Case(
                json.get("name").textValue(),
                list(json.get("streams")).map(JsonNode::textValue).toList(),
                rules(json),
                json.has("action") ? (ObjectNode) json.get("action") : Json.object(),
                list(json.get("input")).map(Input::of).toList(),
                list(json.get("expect")).toList(),
                refusal(json.path("refused").asText("")),
                new Looseness(
                        json.path("unordered").booleanValue(),
                        json.path("subset").booleanValue(),
                        json.path("text").booleanValue()),
                json.path("quirk").booleanValue());
    }

    private static List<RuleText> rules(JsonNode json) {
        if (!json.has("rules")) return List.of(new RuleText((ObjectNode) json.get("rule"), true));
        List<RuleText> rules = new ArrayList<>();
        for (JsonNode rule : json.get("rules")) {
            ObjectNode text = rule.deepCopy();
            boolean observed = Optional.ofNullable(text.remove("observe"))
                    .map(JsonNode::booleanValue)
                    .orElse(false);
            rules.add(new RuleText(text, observed));
        }
        return rules;
    }

    private static Refusal refusal(String text) {
        return switch (text) {
            case "" -> Refusal.NOTHING;
            case "stream" -> Refusal.STREAM;
            case "rule" -> Refusal.RULE;
            default -> throw new IllegalArgumentException("refused must be stream or rule, but is " + text);
        };
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return array == null ? Stream.of() : array.valueStream();
    }

    @Override
    public String toString() {
        return name;
    }
}
