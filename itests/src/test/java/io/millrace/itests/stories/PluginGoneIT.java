// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.stories;

import static io.millrace.itests.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.itests.Json;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;

/** A plugin is taken away under a running rule and comes back. */
@RunWith(PaxExam.class)
public class PluginGoneIT extends Story {
    private static final String SOURCE = "io.millrace.source.mqtt";
    private static final String OTHER = "plugin_gone_other";

    @Test
    public void aRuleWaitsForItsSourceAndGoesOnWithoutACall() throws Exception {
        // given
        MqttRule rule = new MqttRule("plugin_gone", installedBroker());
        rule.create(api);
        createOtherRule();
        assertFlows(rule);
        long startOfOther = started(OTHER);
        try {
            // when
            stop(SOURCE);

            // then
            eventually(() -> assertWaiting(rule));
            api.assertState(OTHER, "running");

            // when
            start(SOURCE);

            // then
            eventually(() -> api.assertState(rule.name(), "running"));
            assertFlows(rule);
            api.assertState(OTHER, "running");
            assertThat(started(OTHER)).as("the other rule was not restarted").isEqualTo(startOfOther);
        } finally {
            rule.delete(api);
            api.deleteRule(OTHER);
            api.deleteStream(OTHER);
        }
    }

    private void createOtherRule() {
        api.stream("CREATE STREAM " + OTHER + " (a BIGINT) WITH (TYPE=\"memory\", DATASOURCE=\"stories/other\","
                + " FORMAT=\"json\")");
        api.rule(OTHER, "SELECT a FROM " + OTHER, "nop", Json.object());
        eventually(() -> api.assertState(OTHER, "running"));
    }

    private void assertWaiting(MqttRule rule) {
        JsonNode status = api.status(rule.name());
        assertThat(status.path("status").textValue()).isEqualTo("waiting");
        assertThat(status.path("message").textValue()).isEqualTo("PLUGIN_MISSING: source mqtt");
    }

    private long started(String rule) {
        return api.status(rule).required("lastStartTimestamp").longValue();
    }
}
