// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.itests.Eventually;
import io.millrace.itests.Json;
import io.millrace.itests.http.Call;
import io.millrace.itests.http.Http;
import io.millrace.itests.http.Reply;
import io.millrace.itests.server.ServerAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The streams, tables and rules of one play; closing takes them away in the opposite order. */
final class Definitions implements AutoCloseable {
    private static final Duration RUNNING = Duration.ofSeconds(5);
    /** A rule says that it runs a moment before all its inputs listen. */
    private static final long SETTLE_MILLIS = 30;

    private final Http http;
    private final ServerAddress server;
    private final List<String> ruleIds = new ArrayList<>();
    private final Deque<String> made = new ArrayDeque<>();

    Definitions(Http http, ServerAddress server) {
        this.http = http;
        this.server = server;
    }

    Reply define(Definition definition) {
        Reply reply = post(definition.kind(), Json.object().put("sql", definition.sql()));
        if (!reply.refused()) made.push("/" + definition.kind() + "/" + encoded(definition.name()));
        return reply;
    }

    Reply rule(ObjectNode rule) {
        Reply reply = post("rules", rule);
        if (!reply.refused()) {
            String id = encoded(rule.get("id").textValue());
            ruleIds.add(id);
            made.push("/rules/" + id);
        }
        return reply;
    }

    int ruleCount() {
        return ruleIds.size();
    }

    /** Waits for all rules to run. Those that do not within five seconds are left to show it by what they send. */
    void awaitRunning() throws InterruptedException {
        Eventually.until(RUNNING, () -> ruleIds.stream().allMatch(this::running), running -> running);
        Thread.sleep(SETTLE_MILLIS);
    }

    private boolean running(String id) {
        Reply reply = http.send(Call.get(server.rest() + "/rules/" + id + "/status"));
        return reply.status() == 200
                && reply.json()
                        .filter(json -> json.path("status").asText().equals("running"))
                        .isPresent();
    }

    private Reply post(String kind, ObjectNode body) {
        Reply reply = http.send(Call.post(server.rest() + "/" + kind, body));
        if (reply.status() == 0) throw new IllegalStateException("the server does not answer: " + reply.text());
        return reply;
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        made.forEach(path -> http.send(Call.delete(server.rest() + path)));
    }
}
