// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.stories;

import static io.millrace.itests.Eventually.eventually;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;

/** What most users want: events from MQTT, a rule over them, results to MQTT. */
@RunWith(PaxExam.class)
public class MainJobIT extends Story {

    @Test
    public void aRuleConvertsWhatADevicePublishes() throws Exception {
        // given
        MqttRule rule = new MqttRule("main_job", installedBroker());
        rule.create(api);
        assertFlows(rule);
        try (MqttDevice device = new MqttDevice(rule.broker()).listeningTo(rule.output())) {
            // when
            device.publish(rule.input(), "{\"deviceId\":\"d1\",\"temperature\":40}");
            device.publish(rule.input(), "{\"deviceId\":\"d2\",\"temperature\":20}");
            device.publish(rule.input(), "{\"deviceId\":\"d3\",\"temperature\":100}");

            // then
            eventually(() -> device.assertReceived("{\"deviceId\":\"d3\",\"f\":212}"));
            device.assertReceived("{\"deviceId\":\"d1\",\"f\":104}");
            device.assertNothingFrom("d2");
        } finally {
            rule.delete(api);
        }
    }
}
