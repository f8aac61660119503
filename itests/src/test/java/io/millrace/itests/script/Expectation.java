// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.millrace.itests.Json;
import io.millrace.itests.http.Reply;

/**
 * What a call must answer: "status" (0: nobody answers), "headers" (name to pattern) and at most one of "json" (a
 * pattern), "error" (the code in an error answer), "text" (exactly, or "*" for any but the empty one) and "matches"
 * (a regular expression for all of it). What is not there may be anything.
 */
record Expectation(JsonNode json) {
    private static final JsonNode ANY_TEXT = Json.object().put("~", ".*");

    boolean satisfiedBy(Reply reply) {
        return (!json.has("status") || reply.status() == json.get("status").intValue())
                && headersMatch(reply)
                && bodyMatches(reply);
    }

    private boolean headersMatch(Reply reply) {
        return json.path("headers")
                .propertyStream()
                .allMatch(header -> new JsonPattern(header.getValue())
                        .matches(TextNode.valueOf(reply.header().apply(header.getKey()))));
    }

    private boolean bodyMatches(Reply reply) {
        if (json.has("error")) {
            ObjectNode error = Json.object();
            error.set("error", json.get("error"));
            error.set("message", ANY_TEXT);
            return matches(error, reply);
        }
        if (json.has("json")) return matches(json.get("json"), reply);
        if (json.has("matches")) {
            return JsonPattern.regex(json.get("matches").textValue())
                    .matcher(reply.text())
                    .matches();
        }
        if (json.has("text")) {
            String text = json.get("text").textValue();
            return text.equals("*") ? !reply.text().isEmpty() : reply.text().equals(text);
        }
        return true;
    }

    private static boolean matches(JsonNode pattern, Reply reply) {
        return new JsonPattern(pattern).matches(reply.json().orElse(NullNode.getInstance()))
                && reply.json().isPresent();
    }
}
