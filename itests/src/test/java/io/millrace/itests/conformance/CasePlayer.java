// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.itests.Json;
import io.millrace.itests.conformance.Case.Refusal;
import io.millrace.itests.conformance.Case.RuleText;
import io.millrace.itests.http.Http;
import io.millrace.itests.http.Reply;
import io.millrace.itests.server.ServerAddress;
import java.util.List;
import java.util.Locale;

/** Plays cases against one server. Any number of threads may do so, with cases that share no names. */
final class CasePlayer {
    private final Http http = new Http();
    private final ServerAddress server;
    private final RuleSink sink;

    CasePlayer(ServerAddress server, RuleSink sink) {
        this.server = server;
        this.sink = sink;
    }

    /** Plays the case once and takes away what it made. A server that does not answer fails the case. */
    Outcome play(Case recorded) {
        Play play = Play.next();
        try (Definitions made = new Definitions(http, server)) {
            return play(recorded, play, made);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.fail("interrupted");
        } catch (RuntimeException e) {
            return Outcome.fail(e.toString());
        }
    }

    private Outcome play(Case recorded, Play play, Definitions made) throws InterruptedException {
        for (String statement : recorded.streams()) {
            Reply reply = made.define(Definition.of(play.bind(statement)));
            if (reply.refused()) return refusal(recorded, Refusal.STREAM, reply.toString());
        }
        if (recorded.refused() == Refusal.STREAM) return Outcome.fail("stream was accepted");
        for (RuleText rule : recorded.rules()) {
            Reply reply = made.rule(ruleJson(recorded, rule, play, made.ruleCount()));
            if (reply.refused()) return refusal(recorded, Refusal.RULE, reply.toString());
        }
        if (recorded.refused() == Refusal.RULE) return Outcome.fail("rule was accepted");
        made.awaitRunning();
        return judge(recorded, received(recorded, play));
    }

    private static Outcome refusal(Case recorded, Refusal what, String reply) {
        return recorded.refused() == what
                ? Outcome.pass()
                : Outcome.fail(what.name().toLowerCase(Locale.ROOT) + " refused: " + reply);
    }

    private ObjectNode ruleJson(Case recorded, RuleText rule, Play play, int index) {
        ObjectNode json = play.bind(rule.json());
        if (!json.has("id")) json.put("id", play.ruleId(index));
        if (rule.observed()) observe(json, sinkProperties(recorded, play));
        return json;
    }

    private ObjectNode sinkProperties(Case recorded, Play play) {
        ObjectNode properties = Json.object()
                .put("url", sink.url(play.path("out")))
                .put("method", "post")
                .put("bodyType", "json");
        properties.setAll(recorded.action());
        return properties;
    }

    private static void observe(ObjectNode rule, ObjectNode sink) {
        if (rule.path("graph").path("nodes") instanceof ObjectNode nodes) {
            nodes.set(
                    "out",
                    Json.object().put("type", "sink").put("nodeType", "rest").set("props", sink));
        } else {
            rule.set("actions", Json.array().add(Json.object().set("rest", sink)));
        }
    }

    private List<JsonNode> received(Case recorded, Play play) throws InterruptedException {
        Inputs inputs = new Inputs(http, server, play);
        for (Input input : recorded.input()) {
            inputs.give(input);
        }
        Inbox inbox = sink.inbox(play.path("out"));
        inbox.restart();
        return inbox.await(recorded.expected().size());
    }

    private static Outcome judge(Case recorded, List<JsonNode> messages) {
        List<JsonNode> got = recorded.looseness().text()
                ? messages.stream().map(CasePlayer::bare).toList()
                : messages;
        return Comparison.satisfied(recorded, got)
                ? Outcome.pass()
                : Outcome.fail("want " + recorded.expected() + "\n got " + got);
    }

    private static JsonNode bare(JsonNode message) {
        return message.isObject() && message.size() == 1 && message.has("error") ? message.get("error") : message;
    }
}
