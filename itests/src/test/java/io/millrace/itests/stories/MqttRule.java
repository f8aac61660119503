// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.stories;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.itests.Json;
import io.millrace.itests.http.ManagementApi;

/**
 * A stream and a rule of one story, between two topics of a broker.
 *
 * @param name of stream and rule
 * @param broker address
 */
record MqttRule(String name, String broker) {

    String input() {
        return name + "/in";
    }

    String output() {
        return name + "/out";
    }

    /** Converts the temperatures above 30 °C. */
    void create(ManagementApi api) {
        api.stream("CREATE STREAM " + name + " (deviceId STRING, temperature FLOAT) WITH (TYPE=\"mqtt\", DATASOURCE=\""
                + input() + "\", FORMAT=\"json\", EXTRA=\"" + quoted(connection()) + "\")");
        api.rule(
                name,
                "SELECT deviceId, temperature * 1.8 + 32 AS f FROM " + name + " WHERE temperature > 30",
                "mqtt",
                connection().put("topic", output()).put("sendSingle", true));
    }

    private static String quoted(ObjectNode json) {
        return json.toString().replace("\"", "\\\"");
    }

    void delete(ManagementApi api) {
        api.deleteRule(name);
        api.deleteStream(name);
    }

    private ObjectNode connection() {
        return Json.object().put("server", broker).put("qos", 1);
    }
}
