// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.script;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.itests.Eventually;
import io.millrace.itests.Json;
import io.millrace.itests.http.Call;
import io.millrace.itests.http.Http;
import io.millrace.itests.http.Reply;
import io.millrace.itests.server.ServerAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The calls of a script. A step has "method" and "path"; "body" (a text is sent as it is, anything else as JSON) or
 * "form" (see {@link Multipart}); "headers"; "expect" (see {@link Expectation}); "within": s repeats the call until
 * the expectation holds, for at most s seconds; "save": {"NAME": field or index} keeps a part of the answer, all of
 * it if the field is empty.
 */
final class Calls {
    private static final double PUSH_SECONDS = 2;
    private static final long SETTLE_MILLIS = 50;

    private static final Expectation TAKEN = new Expectation(Json.object().put("status", 200));

    private final Http http;
    private final ServerAddress server;
    private final Bindings bindings;

    Calls(Http http, ServerAddress server, Bindings bindings) {
        this.http = http;
        this.server = server;
        this.bindings = bindings;
    }

    /** Makes the call and returns the answer if it is not the expected one. */
    Optional<String> call(JsonNode step) {
        Expectation expectation = new Expectation(step.has("expect") ? step.get("expect") : Json.object());
        String url = server.rest() + step.get("path").textValue();
        Reply reply = until(
                expectation,
                request(step.get("method").textValue(), url, step),
                step.path("within").asDouble());
        if (!expectation.satisfiedBy(reply)) return Optional.of(reply.toString());
        step.path("save").properties().forEach(entry -> save(entry, reply));
        return Optional.empty();
    }

    /** Sends to the data port. The endpoint may answer a little before a new rule listens to it. */
    Optional<String> push(JsonNode step) throws InterruptedException {
        Thread.sleep(SETTLE_MILLIS);
        Call call = request("POST", server.push() + step.get("push").textValue(), step);
        Reply reply = until(TAKEN, call, PUSH_SECONDS);
        return reply.status() == 200 ? Optional.empty() : Optional.of(reply.toString());
    }

    private void save(Map.Entry<String, JsonNode> entry, Reply reply) {
        JsonNode field = entry.getValue();
        if (field.isTextual() && field.textValue().isEmpty()) {
            bindings.save(entry.getKey(), reply.text());
            return;
        }
        JsonNode answer = Json.parsed(reply.text());
        JsonNode value = field.isInt() ? answer.required(field.intValue()) : answer.required(field.textValue());
        bindings.save(entry.getKey(), value.asText());
    }

    private Reply until(Expectation expectation, Call call, double seconds) {
        return Eventually.until(seconds(seconds), () -> http.send(call), expectation::satisfiedBy);
    }

    /** A length of time as scripts write it. */
    static Duration seconds(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    private static Call request(String method, String url, JsonNode step) {
        Call call = Call.of(method, url);
        if (step.has("form")) {
            call = call.with(new Multipart(step.get("form")).bytes(), Multipart.CONTENT_TYPE);
        } else if (step.has("body")) {
            call = call.with(step.get("body"));
        }
        for (Map.Entry<String, JsonNode> header : step.path("headers").properties()) {
            call = call.header(header.getKey(), header.getValue().textValue());
        }
        return call;
    }
}
