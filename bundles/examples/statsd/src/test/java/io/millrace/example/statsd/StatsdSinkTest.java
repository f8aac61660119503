// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.statsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.testkit.sink.SinkHarness;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class StatsdSinkTest {
    private DatagramSocket server;
    private SinkHarness sink;

    @Before
    public void listen() throws Exception {
        server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        server.setSoTimeout(5_000);
        sink = SinkHarness.of(() -> new StatsdSink(configured(server.getLocalPort())))
                .option("prefix", "mill")
                .open();
    }

    @Test
    public void sendsTheNumbersOfARowAsGauges() throws Exception {
        sink.row("hall", "A", "temp", 21.5, "fan rpm", 900, "off", null);

        assertThat(received()).isEqualTo("mill.temp:21.5|g\nmill.fan_rpm:900|g");
    }

    @Test
    public void aRowWithoutNumbersSendsNothing() throws Exception {
        sink.row("hall", "A").row("n", 1);

        assertThat(received()).isEqualTo("mill.n:1|g");
    }

    @Test
    public void anotherInstanceTakesOverBetweenTwoRows() throws Exception {
        sink.row("n", 1).swap().row("n", 2);

        assertThat(received()).isEqualTo("mill.n:1|g");
        assertThat(received()).isEqualTo("mill.n:2|g");
    }

    @Test
    public void theOptionsOfARuleWinOverTheConfiguration() throws Exception {
        SinkHarness own = SinkHarness.of(() -> new StatsdSink(configured(1)))
                .option("port", server.getLocalPort())
                .open();
        own.row("n", 3).close();

        assertThat(received()).isEqualTo("n:3|g");
    }

    @Test
    public void aServerWithoutAnAddressMayBeTriedAgain() throws Exception {
        SinkHarness lost = SinkHarness.of(() -> new StatsdSink(configured(8125)))
                .option("host", "nowhere.invalid")
                .open();
        lost.row("n", 3).failsForNow("there is no host nowhere.invalid").close();
    }

    @Test
    public void aPortThatCannotBeIsRefused() {
        assertThatThrownBy(() ->
                        SinkHarness.of(() -> new StatsdSink(configured(0))).open())
                .hasMessage("option port is 0, expected 1 to 65535");
    }

    @After
    public void close() throws Exception {
        sink.close();
        server.close();
    }

    private String received() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[500], 500);
        server.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    private static StatsdConfiguration configured(int port) {
        return new StatsdConfiguration() {
            @Override
            public String host() {
                return "127.0.0.1";
            }

            @Override
            public int port() {
                return port;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return StatsdConfiguration.class;
            }
        };
    }
}
