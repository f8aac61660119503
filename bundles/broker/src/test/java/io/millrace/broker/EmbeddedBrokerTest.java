// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.broker.TestClient.Received;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class EmbeddedBrokerTest {
    private EmbeddedBroker broker;

    @Before
    public void start() throws IOException {
        broker = EmbeddedBroker.start("127.0.0.1", 0);
    }

    @After
    public void stop() {
        broker.close();
    }

    @Test
    public void deliversAtTheLowerOfThePublishedAndTheGrantedQos() throws Exception {
        try (TestClient receiver = TestClient.connect(broker, "receiver");
                TestClient sender = TestClient.connect(broker, "sender")) {
            for (int granted = 0; granted <= 2; granted++) {
                assertThat(receiver.subscribe("qos/" + granted, granted)).isEqualTo(granted);
                for (int published = 0; published <= 2; published++) {
                    sender.publish("qos/" + granted, "p" + published, published);
                    assertThat(receiver.next())
                            .contains(new Received(
                                    "qos/" + granted, "p" + published, Math.min(granted, published), false));
                }
            }
        }
    }

    @Test
    public void losesAndReordersNothingOfAFastSender() throws Exception {
        int count = 30_000;
        try (TestClient receiver = TestClient.connect(broker, "receiver");
                TestClient sender = TestClient.connect(broker, "sender")) {
            receiver.subscribe("fast", 1);
            for (int i = 0; i < count; i++) {
                sender.stream("fast", Integer.toString(i), i % 2);
            }
            for (int i = 0; i < count; i++) {
                assertThat(receiver.next()).map(Received::text).contains(Integer.toString(i));
            }
        }
    }

    @Test
    public void aClientThatSendsToItselfGetsLargeMessagesBackWhole() throws Exception {
        String large = "x".repeat(10 * 1024 * 1024);
        try (TestClient client = TestClient.connect(broker, "both")) {
            client.subscribe("large", 1);
            for (int i = 0; i < 5; i++) {
                client.stream("large", large, 1);
            }
            for (int i = 0; i < 5; i++) {
                assertThat(client.next())
                        .map(received -> received.text().length())
                        .contains(large.length());
            }
        }
    }

    @Test
    public void keepsTheLastRetainedMessageForLaterSubscribersUntilItIsCleared() throws Exception {
        try (TestClient client = TestClient.connect(broker, "client")) {
            client.publishRetained("state/a", "old");
            client.publishRetained("state/a", "new");
            client.publishRetained("state/b", "gone");
            client.publishRetained("state/b", "");
            client.subscribe("state/+", 1);
            client.publish("state/end", "end", 1);

            assertThat(client.next()).contains(new Received("state/a", "new", 1, true));
            assertThat(client.next()).contains(new Received("state/end", "end", 1, false));
        }
    }

    @Test
    public void keepsAPersistentSessionAndWhatCameMeanwhile() throws Exception {
        MqttConnectOptions persistent = TestClient.options();
        persistent.setCleanSession(false);
        try (TestClient receiver = TestClient.connect(broker, "receiver", persistent)) {
            receiver.subscribe("news", 1);
        }
        try (TestClient sender = TestClient.connect(broker, "sender")) {
            sender.publish("news", "missed at most once", 0);
            sender.publish("news", "waits", 1);
            sender.publish("news", "waits too", 2);
        }
        try (TestClient receiver = TestClient.connect(broker, "receiver", persistent)) {
            assertThat(receiver.next()).map(Received::text).contains("waits");
            assertThat(receiver.next()).map(Received::text).contains("waits too");
        }
    }

    @Test
    public void aCleanConnectionForgetsTheSessionBefore() throws Exception {
        MqttConnectOptions persistent = TestClient.options();
        persistent.setCleanSession(false);
        try (TestClient receiver = TestClient.connect(broker, "receiver", persistent)) {
            receiver.subscribe("news", 1);
        }
        try (TestClient receiver = TestClient.connect(broker, "receiver")) {
            receiver.publish("news", "nobody subscribed", 1);
            receiver.subscribe("end", 1);
            receiver.publish("end", "end", 1);
            assertThat(receiver.next()).map(Received::text).contains("end");
        }
    }

    @Test
    public void publishesTheWillOfAClientThatBreaksOff() throws Exception {
        MqttConnectOptions options = TestClient.options();
        options.setWill("wills", "farewell".getBytes(StandardCharsets.UTF_8), 1, false);
        try (TestClient heir = TestClient.connect(broker, "heir")) {
            heir.subscribe("wills", 1);
            TestClient polite = TestClient.connect(broker, "polite", options);
            polite.close();
            TestClient mortal = TestClient.connect(broker, "mortal", options);
            mortal.breakOff();
            mortal.close();

            assertThat(heir.next()).map(Received::text).contains("farewell");
            heir.publish("wills", "end", 1);
            assertThat(heir.next()).map(Received::text).contains("end");
        }
    }

    @Test
    public void aClientIdBelongsToItsLatestConnection() throws Exception {
        try (TestClient first = TestClient.connect(broker, "same");
                TestClient second = TestClient.connect(broker, "same")) {
            second.subscribe("mine", 1);
            second.publish("mine", "hello", 1);

            assertThat(second.next()).map(Received::text).contains("hello");
            assertThat(first.losesItsConnection()).isTrue();
        }
    }

    @Test
    public void sendsNothingMoreAfterUnsubscribing() throws Exception {
        try (TestClient client = TestClient.connect(broker, "client");
                TestClient other = TestClient.connect(broker, "other")) {
            client.subscribe("a", 1);
            client.unsubscribe("a");
            other.publish("a", "unsubscribed", 1);
            client.subscribe("b", 1);
            other.publish("b", "end", 1);

            assertThat(client.next()).map(Received::text).contains("end");
        }
    }

    @Test
    public void admitsOnlyItsUserWhenItHasOne() throws Exception {
        Credentials credentials = new Credentials("user", "secret");
        BrokerOptions options = new BrokerOptions("127.0.0.1", 0, 2048, Optional.of(credentials));
        MqttConnectOptions right = TestClient.options();
        right.setUserName("user");
        right.setPassword("secret".toCharArray());
        try (EmbeddedBroker guarded = EmbeddedBroker.start(options);
                TestClient admitted = TestClient.connect(guarded, "admitted", right)) {
            assertThat(admitted.isConnected()).isTrue();
            assertThatThrownBy(() -> TestClient.connect(guarded, "anonymous"))
                    .isInstanceOfSatisfying(
                            MqttException.class,
                            refused -> assertThat(refused.getReasonCode())
                                    .isEqualTo(MqttException.REASON_CODE_FAILED_AUTHENTICATION));
        }
        assertThat(options.toString()).doesNotContain("secret");
    }

    @Test
    public void isNotOpenToTheNetworkWithoutAUser() {
        assertThatThrownBy(() -> BrokerOptions.on("0.0.0.0", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.0.0.0 is not a loopback address");
    }

    @Test
    public void saysWhichAddressIsTaken() {
        assertThatThrownBy(() -> EmbeddedBroker.start("127.0.0.1", broker.port()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot listen on 127.0.0.1:" + broker.port());
    }

    @Test
    public void freesItsPortAndItsThreadWhenClosed() throws Exception {
        int port = broker.port();
        Thread thread = brokerThread();
        try (TestClient client = TestClient.connect(broker, "client")) {
            broker.close();
            assertThat(client.losesItsConnection()).isTrue();
        }
        thread.join(20_000);
        assertThat(thread.isAlive()).isFalse();

        broker = EmbeddedBroker.start("127.0.0.1", port);
        assertThat(broker.port()).isEqualTo(port);
    }

    @Test
    public void freesItsPortAlsoWhenClosedAtOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            int port = broker.port();
            broker.close();
            broker = EmbeddedBroker.start("127.0.0.1", port);
        }
    }

    private static Thread brokerThread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("millrace-broker"))
                .findFirst()
                .orElseThrow();
    }
}
