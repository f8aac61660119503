// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.testkit.source.SourceHarness;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class UdpSourceTest {
    private final int port = freePort();
    private SourceHarness source;

    @Before
    public void open() throws Exception {
        source = SourceHarness.of(UdpSource::new)
                .option("datasource", "127.0.0.1:" + port)
                .option("maxSize", 8)
                .open();
    }

    @Test
    public void eachDatagramIsAPayload() throws Exception {
        send("a=1", "b=2");

        source.emits("a=1").emits("b=2");
        assertThat(source.metadata()).contains(Map.of("sender", "127.0.0.1"));
    }

    @Test
    public void whatIsTooLongIsCutOff() throws Exception {
        send("123456789", "next");

        source.emits("12345678").emits("next");
    }

    @Test
    public void anotherInstanceTakesOverWhileItListens() throws Exception {
        send("first");
        source.emits("first").swap();
        send("second");

        source.emits("second").emitsNothing();
    }

    @Test
    public void anAddressThatIsNoneIsRefused() {
        for (String wrong : new String[] {"5000", "host:", "127.0.0.1:99999"}) {
            assertThatThrownBy(() -> SourceHarness.of(UdpSource::new)
                            .option("datasource", wrong)
                            .open())
                    .hasMessage("option datasource is \"" + wrong + "\", expected host:port such as 127.0.0.1:5000");
        }
    }

    @After
    public void close() throws Exception {
        source.close();
    }

    private void send(String... texts) throws IOException {
        InetSocketAddress receiver = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (DatagramSocket socket = new DatagramSocket()) {
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                socket.send(new DatagramPacket(bytes, bytes.length, receiver));
            }
        }
    }

    private static int freePort() {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
