// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.connection.ConnectionState;
import io.millrace.api.option.Options;
import io.millrace.testkit.sink.SinkHarness;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class LineTest {
    private final LineConnection connection = new LineConnection();
    private final List<ConnectionState> states = new ArrayList<>();
    private ServerSocket server;
    private SinkHarness sink;

    @Before
    public void open() throws Exception {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        server.setSoTimeout(5_000);
        Map<String, Object> options = Map.of("port", server.getLocalPort());
        connection.open(Options.of(options), (state, message) -> states.add(state));
        sink = SinkHarness.of(LineSink::new)
                .options(options)
                .connection(LineConnection.TYPE, connection)
                .open();
    }

    @Test
    public void eachResultIsALineAndAnotherInstanceUsesTheSameConnection() throws Exception {
        sink.send("{\"a\":1}").swap().send("{\"a\":2}");

        BufferedReader lines = accepted();
        assertThat(lines.readLine()).isEqualTo("{\"a\":1}");
        assertThat(lines.readLine()).isEqualTo("{\"a\":2}");
    }

    @Test
    public void connectsWhenThereIsSomethingToSend() throws Exception {
        assertThat(states).containsExactly(ConnectionState.CONNECTING);

        sink.send("x");

        assertThat(states).containsExactly(ConnectionState.CONNECTING, ConnectionState.CONNECTED);
    }

    @Test
    public void aServerThatIsAwayMayBeTriedAgain() throws Exception {
        server.close();

        sink.send("x").failsForNow("cannot send to 127.0.0.1:" + server.getLocalPort());
        assertThat(states).endsWith(ConnectionState.DISCONNECTED);
    }

    @Test
    public void usesOfTheSameServerShareAConnection() {
        assertThat(connection.shareKey(Options.of(Map.of("port", 5))))
                .isEqualTo(connection.shareKey(Options.of(Map.of("port", 5, "host", "127.0.0.1"))))
                .isNotEqualTo(connection.shareKey(Options.of(Map.of("port", 6))));
    }

    @Test
    public void aPortThatCannotBeIsRefused() {
        assertThatThrownBy(() ->
                        SinkHarness.of(LineSink::new).option("port", 70_000).open())
                .hasMessage("option port is 70000, expected 1 to 65535");
    }

    @After
    public void close() throws Exception {
        sink.close();
        connection.close();
        server.close();
    }

    private BufferedReader accepted() throws IOException {
        Socket accepted = server.accept();
        return new BufferedReader(new InputStreamReader(accepted.getInputStream(), StandardCharsets.UTF_8));
    }
}
