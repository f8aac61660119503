// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.itests.Json;

/** The calls that stories make, each of which has to succeed. */
public final class ManagementApi {
    private final Http http = new Http();
    private final String url;

    /** @param url base address of the management API */
    public ManagementApi(String url) {
        this.url = url;
    }

    /** Fails unless the server answers. */
    public void ping() {
        succeed(Call.get(url + "/ping"));
    }

    /** Creates a stream. */
    public void stream(String sql) {
        succeed(Call.post(url + "/streams", Json.object().put("sql", sql)));
    }

    /** Creates a table. */
    public void table(String sql) {
        succeed(Call.post(url + "/tables", Json.object().put("sql", sql)));
    }

    /** Creates and starts a rule with one sink. */
    public void rule(String id, String sql, String sinkType, ObjectNode sink) {
        ObjectNode rule = Json.object().put("id", id).put("sql", sql);
        rule.putArray("actions").addObject().set(sinkType, sink);
        succeed(Call.post(url + "/rules", rule));
    }

    /** State, message and metrics of a rule. */
    public JsonNode status(String rule) {
        return Json.parsed(succeed(Call.get(url + "/rules/" + rule + "/status")).text());
    }

    /** Fails unless the rule has this state. */
    public void assertState(String rule, String state) {
        JsonNode status = status(rule);
        assertThat(status.path("status").textValue()).as("%s", status).isEqualTo(state);
    }

    public void deleteRule(String id) {
        succeed(Call.delete(url + "/rules/" + id));
    }

    public void deleteStream(String name) {
        succeed(Call.delete(url + "/streams/" + name));
    }

    private Reply succeed(Call call) {
        Reply reply = http.send(call);
        assertThat(reply.status())
                .as("%s %s: %s", call.method(), call.uri(), reply.text())
                .isBetween(200, 299);
        return reply;
    }
}
