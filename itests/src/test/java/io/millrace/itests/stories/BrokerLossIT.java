// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.stories;

import static io.millrace.itests.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;

/** The broker goes away and comes back. */
@RunWith(PaxExam.class)
public class BrokerLossIT extends Story {
    private static final String BROKER = "io.millrace.broker";
    private static final int CONNECTED = 1;

    @Test
    public void aRuleGoesOnWhenTheBrokerIsBack() throws Exception {
        // given
        MqttRule rule = new MqttRule("broker_loss", installedBroker());
        rule.create(api);
        eventually(() -> assertThat(connection(rule)).isEqualTo(CONNECTED));
        try {
            // when
            stop(BROKER);

            // then
            eventually(() -> assertThat(connection(rule)).isLessThan(CONNECTED));
            api.assertState(rule.name(), "running");

            // when
            start(BROKER);

            // then
            eventually(() -> assertThat(connection(rule)).isEqualTo(CONNECTED));
            assertFlows(rule);
        } finally {
            rule.delete(api);
        }
    }

    /** 1 connected, 0 connecting, -1 disconnected. */
    private int connection(MqttRule rule) {
        return api.status(rule.name())
                .required("source_" + rule.name() + "_0_connection_status")
                .intValue();
    }
}
