// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.connection.ConnectionState;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Options;
import io.millrace.broker.EmbeddedBroker;
import io.millrace.connection.tls.SelfMadeAuthority;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class EncryptedConnectionTest {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static SelfMadeAuthority authority;

    private final Recorder state = new Recorder();
    private final PahoConnection connection = new PahoConnection();
    private EmbeddedBroker broker;
    private TlsFront front;

    @BeforeClass
    public static void found() throws Exception {
        authority = SelfMadeAuthority.in(FOLDER.getRoot().toPath(), "ip:127.0.0.1");
    }

    @Before
    public void start() throws Exception {
        broker = EmbeddedBroker.start("127.0.0.1", 0);
        front = new TlsFront(authority.serverContext(), broker.port());
    }

    @After
    public void stop() throws Exception {
        connection.close();
        front.close();
        broker.close();
    }

    @Test
    public void messagesTravelEncryptedIfTheAuthorityIsTrusted() throws Exception {
        open(Map.of("rootCaPath", authority.rootPem().toString()));
        state.awaitState(ConnectionState.CONNECTED);
        connection.subscribe(List.of("a"), 1, state).get(10, TimeUnit.SECONDS);

        connection.publish("a", "secret".getBytes(UTF_8), 1, false, state::failed);

        assertThat(state.awaitMessages(1)).containsExactly("secret");
    }

    @Test
    public void aBrokerOfAnUnknownAuthorityIsRefused() throws Exception {
        open(Map.of());

        state.awaitState(ConnectionState.DISCONNECTED);
        assertThat(state.reason()).contains("certification path");
    }

    @Test
    public void anyBrokerIsAcceptedIfTheUserInsists() throws Exception {
        open(Map.of("insecureSkipVerify", true));

        assertThat(state.awaitState(ConnectionState.CONNECTED).failures).isEmpty();
    }

    @Test
    public void aBadCertificateIsToldWhenTheConnectionOpens() {
        assertThatThrownBy(() -> open(Map.of("rootCaPath", "/nowhere/ca.pem")))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining("rootCaPath")
                .hasMessageContaining("/nowhere/ca.pem");
    }

    private void open(Map<String, Object> tls) {
        Map<String, Object> options = new HashMap<>(tls);
        options.put("server", front.url());
        connection.open(Options.of(options), state);
    }
}
