// SPDX-License-Identifier: Apache-2.0
package io.millrace.demo;

import java.util.List;
import java.util.stream.Collectors;

/** What the demo sets up: one stream, and two rules that read it. */
record Scenario(String broker) {
    static final String STREAM = "demo_sensors";
    static final String INPUT_TOPIC = "demo/sensors";
    static final double HOT = 25;

    /** A rule and the topic on which its results come back. */
    record Rule(String id, String topic, String sql) {}

    static final Rule FILTER = new Rule(
            "demo_hot",
            "demo/results/hot",
            "SELECT deviceId, temperature, seq FROM " + STREAM + " WHERE temperature > " + (int) HOT);
    static final Rule AVERAGE = new Rule(
            "demo_average",
            "demo/results/average",
            "SELECT deviceId, avg(temperature) AS average, count(*) AS readings FROM " + STREAM
                    + " GROUP BY deviceId, TUMBLINGWINDOW(ss, 1)");
    static final List<Rule> RULES = List.of(FILTER, AVERAGE);

    static String ruleIds() {
        return RULES.stream().map(Rule::id).collect(Collectors.joining(", "));
    }

    String createStream() {
        String connection = "{\"server\":" + Json.quote(broker) + ",\"qos\":1}";
        return "CREATE STREAM " + STREAM
                + " (deviceId STRING, temperature FLOAT, humidity BIGINT, seq BIGINT, ts BIGINT) WITH (TYPE=\"mqtt\", DATASOURCE="
                + Json.quote(INPUT_TOPIC) + ", FORMAT=\"json\", EXTRA=" + Json.quote(connection) + ")";
    }

    String ruleBody(Rule rule) {
        return "{\"id\":" + Json.quote(rule.id()) + ",\"sql\":" + Json.quote(rule.sql())
                + ",\"actions\":[{\"mqtt\":{\"server\":" + Json.quote(broker) + ",\"topic\":" + Json.quote(rule.topic())
                + ",\"qos\":1,\"sendSingle\":true}}]}";
    }
}
