// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

public class OutboxTest {
    private static final int WINDOW = 1024;
    private static final int MORE_THAN_FULL = 12_000;

    private final Outbox outbox = new Outbox("client");
    private final EmbeddedChannel channel = new EmbeddedChannel();

    @Test
    public void keepsAWindowOfUnacknowledgedMessagesOpen() {
        outbox.attach(channel);
        offer(WINDOW + 1, MqttQoS.AT_LEAST_ONCE);
        assertThat(channel.outboundMessages()).hasSize(WINDOW);

        outbox.acknowledge(1);
        assertThat(channel.outboundMessages()).hasSize(WINDOW + 1);
    }

    @Test
    public void sendersWaitWhileItIsFullAndGoOnOnceItHasDrained() {
        AtomicInteger resumed = new AtomicInteger();
        outbox.attach(channel);
        offer(MORE_THAN_FULL, MqttQoS.AT_LEAST_ONCE);
        assertThat(outbox.isFull()).isTrue();

        outbox.whenDrained(resumed::incrementAndGet);
        for (int id = 1; id <= MORE_THAN_FULL; id++) {
            outbox.acknowledge(id);
        }
        assertThat(outbox.isFull()).isFalse();
        assertThat(resumed).hasValue(1);
    }

    @Test
    public void sendersDoNotWaitForAClientThatHasGone() {
        AtomicInteger resumed = new AtomicInteger();
        outbox.attach(channel);
        offer(MORE_THAN_FULL, MqttQoS.AT_LEAST_ONCE);
        outbox.whenDrained(resumed::incrementAndGet);
        outbox.detach();

        assertThat(resumed).hasValue(1);
        assertThat(outbox.isFull()).isFalse();
    }

    @Test
    public void repeatsWhatWasNotAcknowledgedOnTheNextConnectionAndMarksIt() {
        outbox.attach(channel);
        offer(2, MqttQoS.EXACTLY_ONCE);
        outbox.received(1);
        outbox.detach();
        EmbeddedChannel next = new EmbeddedChannel();
        outbox.attach(next);

        MqttMessage release = next.readOutbound();
        assertThat(release.fixedHeader().messageType()).isEqualTo(MqttMessageType.PUBREL);
        MqttPublishMessage repeated = next.readOutbound();
        assertThat(repeated.fixedHeader().isDup()).isTrue();
        assertThat(repeated.variableHeader().packetId()).isEqualTo(2);
        assertThat((Object) next.readOutbound()).isNull();
    }

    @Test
    public void dropsTheOldestForAClientThatStaysAway() {
        offer(100_003, MqttQoS.AT_LEAST_ONCE);
        outbox.attach(channel);

        MqttPublishMessage first = channel.readOutbound();
        assertThat(first.variableHeader().topicName()).isEqualTo("topic/2");
    }

    private void offer(int count, MqttQoS qos) {
        for (int i = 0; i < count; i++) {
            outbox.offer(new Message("topic/" + i, new byte[10], qos, false));
        }
    }
}
