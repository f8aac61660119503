// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.connection.ConnectionState;
import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Options;
import io.millrace.broker.BrokerOptions;
import io.millrace.broker.Credentials;
import io.millrace.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class PahoConnectionTest {
    private final List<PahoConnection> connections = new ArrayList<>();
    private final Recorder state = new Recorder();
    private final Recorder receiver = new Recorder();
    private EmbeddedBroker broker;

    @Before
    public void startBroker() throws IOException {
        broker = startOnAPortThatCanBeTakenAgain();
    }

    @After
    public void closeAll() {
        connections.forEach(PahoConnection::close);
        broker.close();
    }

    @Test
    public void messagesOfEveryQosArriveInOrder() throws Exception {
        PahoConnection connection = open(Map.of("server", broker.url()));
        state.awaitState(ConnectionState.CONNECTED);
        subscribe(connection, 2, "q/#");

        for (int qos = 0; qos <= 2; qos++) publish(connection, "q/" + qos, "m" + qos, qos);

        assertThat(receiver.awaitMessages(3)).containsExactlyInAnyOrder("m0", "m1", "m2");
        assertThat(receiver.details)
                .containsExactlyInAnyOrder("q/0 qos 0", "q/1 qos 1 with an id", "q/2 qos 2 with an id");
    }

    @Test
    public void messagesFlowAgainAfterTheBrokerWasAway() throws Exception {
        PahoConnection connection = open(Map.of("server", broker.url()));
        state.awaitState(ConnectionState.CONNECTED);
        subscribe(connection, 1, "a", "b");
        restartBroker();
        state.awaitState(ConnectionState.CONNECTED);

        publishUntilReceived(connection, "b", 1);

        assertThat(state.states)
                .containsExactly(
                        ConnectionState.CONNECTING,
                        ConnectionState.CONNECTED,
                        ConnectionState.DISCONNECTED,
                        ConnectionState.CONNECTED);
    }

    @Test
    public void aBrokerThatIsDownAtTheStartIsWaitedFor() throws Exception {
        int port = broker.port();
        broker.close();
        PahoConnection connection;
        try (Socket unanswered = keepFree(port)) {
            connection = open(Map.of("server", "tcp://127.0.0.1:" + port));
            connection.subscribe(List.of("a"), 1, receiver);
            state.awaitState(ConnectionState.DISCONNECTED);
        }
        assertThat(state.reason()).isNotBlank();

        broker = EmbeddedBroker.start("127.0.0.1", port);
        state.awaitState(ConnectionState.CONNECTED);

        publishUntilReceived(connection, "a", 1);
    }

    @Test
    public void publishingWithoutBrokerFailsAtOnce() throws Exception {
        int port = broker.port();
        broker.close();
        PahoConnection connection = open(Map.of("server", "tcp://127.0.0.1:" + port));

        assertThatThrownBy(() -> publish(connection, "a", "x", 1))
                .isInstanceOfSatisfying(
                        MillraceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.IO))
                .hasMessageContaining("no connection");
    }

    @Test
    public void aWrongPasswordIsNamedButNotShown() throws Exception {
        broker.close();
        Credentials credentials = new Credentials("user", "right");
        broker = EmbeddedBroker.start(
                new BrokerOptions("127.0.0.1", 0, BrokerOptions.DEFAULT_MAX_MESSAGE_BYTES, Optional.of(credentials)));

        open(Map.of("server", broker.url(), "username", "user", "password", "wrong"));

        state.awaitState(ConnectionState.DISCONNECTED);
        assertThat(state.reason()).contains("user name or password").doesNotContain("wrong");
    }

    @Test
    public void theRightPasswordIsAccepted() throws Exception {
        broker.close();
        Credentials credentials = new Credentials("user", "right");
        broker = EmbeddedBroker.start(
                new BrokerOptions("127.0.0.1", 0, BrokerOptions.DEFAULT_MAX_MESSAGE_BYTES, Optional.of(credentials)));

        open(Map.of("server", broker.url(), "username", "user", "password", "right"));

        assertThat(state.awaitState(ConnectionState.CONNECTED).states)
                .containsExactly(ConnectionState.CONNECTING, ConnectionState.CONNECTED);
    }

    @Test
    public void aBrokerThatSaysNothingIsGivenUpAndTriedAgain() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            open(Map.of("server", "tcp://127.0.0.1:" + silent.getLocalPort()));

            state.awaitState(ConnectionState.DISCONNECTED);
        }
    }

    @Test
    public void nothingIsLostAtQos1AtFullSpeed() throws Exception {
        PahoConnection in = open(Map.of("server", broker.url()));
        PahoConnection out = open(Map.of("server", broker.url()));
        awaitConnected(out);
        subscribe(in, 1, "fast");
        int count = 20_000;

        for (int i = 0; i < count; i++) publish(out, "fast", "" + i, 1);

        assertThat(receiver.awaitMessages(count)).startsWith("0", "1", "2").hasSize(count);
    }

    @Test
    public void oneConnectionMayBothReceiveAndPublishAtFullSpeed() throws Exception {
        PahoConnection connection = open(Map.of("server", broker.url()));
        awaitConnected(connection);
        subscribe(connection, 1, "same");
        int count = 5_000;

        for (int i = 0; i < count; i++) publish(connection, "same", "" + i, 1);

        assertThat(receiver.awaitMessages(count)).hasSize(count);
    }

    @Test
    public void aKeptSessionCollectsMessagesWhileTheClientIsAway() throws Exception {
        Map<String, Object> options = Map.of("server", broker.url(), "clientid", "keeper", "enableClientSession", true);
        PahoConnection first = open(options);
        subscribe(first, 1, "kept");
        first.unsubscribe(receiver);
        first.close();
        PahoConnection publisher = open(Map.of("server", broker.url()));
        awaitConnected(publisher);
        publish(publisher, "kept", "while away", 1);

        PahoConnection second = open(options);
        second.subscribe(List.of("kept"), 1, receiver);

        assertThat(receiver.awaitMessages(1)).contains("while away");
    }

    @Test
    public void receiversOfOneConnectionGetWhatTheirFiltersMatch() throws Exception {
        PahoConnection connection = open(Map.of("server", broker.url()));
        Recorder other = new Recorder();
        subscribe(connection, 0, "a/+");
        connection.subscribe(List.of("b"), 0, other).get(10, TimeUnit.SECONDS);

        publish(connection, "a/1", "for a", 0);
        publish(connection, "b", "for b", 0);

        assertThat(receiver.awaitMessages(1)).containsExactly("for a");
        assertThat(other.awaitMessages(1)).containsExactly("for b");
    }

    @Test
    public void aReceiverThatThrowsIsToldAndTheStreamGoesOn() throws Exception {
        PahoConnection connection = open(Map.of("server", broker.url()));
        Recorder grumpy = new Recorder() {
            @Override
            public synchronized boolean received(String topic, byte[] payload, int qos, int messageId) {
                super.received(topic, payload, qos, messageId);
                if (payload.length == 0) throw new IllegalStateException("empty");
                return true;
            }
        };
        connection.subscribe(List.of("a"), 1, grumpy).get(10, TimeUnit.SECONDS);

        publish(connection, "a", "", 1);
        publish(connection, "a", "next", 1);

        assertThat(grumpy.awaitMessages(2)).containsExactly("", "next");
        assertThat(grumpy.awaitFailure()).hasMessage("empty");
    }

    private PahoConnection open(Map<String, Object> options) {
        PahoConnection connection = new PahoConnection();
        connections.add(connection);
        connection.open(Options.of(options), state);
        return connection;
    }

    private static void awaitConnected(PahoConnection connection) throws InterruptedException {
        Recorder watch = new Recorder();
        connection.addListener(watch);
        watch.awaitState(ConnectionState.CONNECTED);
    }

    private void subscribe(PahoConnection connection, int qos, String... filters) throws Exception {
        connection.subscribe(List.of(filters), qos, receiver).get(10, TimeUnit.SECONDS);
    }

    /** Ports that the system gives away can go to another program while the broker is down; those below them do not. */
    private static EmbeddedBroker startOnAPortThatCanBeTakenAgain() throws IOException {
        for (int attempts = 100; ; attempts--) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 32_000);
            try {
                return EmbeddedBroker.start("127.0.0.1", port);
            } catch (IOException taken) {
                if (attempts == 0) throw taken;
            }
        }
    }

    private void restartBroker() throws Exception {
        int port = broker.port();
        broker.close();
        try (Socket unanswered = keepFree(port)) {
            state.awaitState(ConnectionState.DISCONNECTED);
        }
        broker = EmbeddedBroker.start("127.0.0.1", port);
    }

    /**
     * Nobody listens at the port, and nobody else gets it until this is closed. Without it a client that dials a port
     * of its own range can even be connected to itself. The listener that was closed may take a moment to go.
     */
    private static Socket keepFree(int port) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (true) {
            Socket holder = new Socket();
            try {
                holder.setReuseAddress(true);
                holder.bind(new InetSocketAddress("127.0.0.1", port));
                return holder;
            } catch (BindException stillTaken) {
                holder.close();
                if (System.nanoTime() - deadline >= 0) throw stillTaken;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        }
    }

    private static void publish(PahoConnection connection, String topic, String payload, int qos) {
        connection.publish(topic, payload.getBytes(UTF_8), qos, false, e -> {
            throw new AssertionError("publication failed", e);
        });
    }

    /** The subscription is restored at the same time; messages that come before it find no subscriber. */
    private void publishUntilReceived(PahoConnection connection, String topic, int count) throws Exception {
        Recorder restored = new Recorder();
        connection.subscribe(List.of("restored"), 1, restored).get(10, TimeUnit.SECONDS);
        for (int i = 0; i < count; i++) publish(connection, topic, "again", 1);
        assertThat(receiver.awaitMessages(count)).contains("again");
    }
}
