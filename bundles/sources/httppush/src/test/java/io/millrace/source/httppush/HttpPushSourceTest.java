// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.httppush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.connection.ConnectionState;
import io.millrace.api.error.MillraceException;
import io.millrace.connection.httppush.HttpPushConnection;
import io.millrace.connection.httppush.HttpPushReceiver;
import io.millrace.testkit.plugin.FakeConnection;
import io.millrace.testkit.plugin.FakeNodeContext;
import io.millrace.testkit.source.CollectingEmitter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.Test;

public class HttpPushSourceTest {
    private final Endpoints server = new Endpoints();
    private final FakeNodeContext context = new FakeNodeContext().withConnection("httppush", server);
    private final CollectingEmitter out = new CollectingEmitter();
    private final HttpPushSource source = new HttpPushSource();

    @Test
    public void whatIsPushedToThePathIsEmitted() throws Exception {
        start(Map.of("datasource", "/demo"));

        server.push("POST /demo", "hello");

        assertThat(out.events()).containsExactly("hello");
        assertThat(context.connectionStates()).containsExactly(ConnectionState.CONNECTED);
    }

    @Test
    public void theMethodMayBePut() throws Exception {
        start(Map.of("datasource", "/demo", "method", "PUT"));

        assertThat(server.receivers).containsOnlyKeys("PUT /demo");
    }

    @Test
    public void afterTheCloseNobodyListensAtThePath() throws Exception {
        start(Map.of("datasource", "/demo"));

        source.close();

        assertThat(server.receivers).isEmpty();
    }

    @Test
    public void oneSlowRuleDoesNotStallTheCallersAndTheOtherRules() {
        assertThat(source.mayBeHeldBack()).isFalse();
    }

    @Test
    public void optionsThatCannotWorkAreRefused() {
        assertRefused(Map.of("datasource", "demo"), "begins with /");
        assertRefused(Map.of("datasource", "/demo/{id}"), "patterns are not supported");
        assertRefused(Map.of("datasource", "/demo", "method", "post"), "method");
    }

    private void start(Map<String, Object> options) throws Exception {
        context.provision(source, options);
        source.connect();
        source.subscribe(out);
    }

    private void assertRefused(Map<String, Object> options, String why) {
        assertThatThrownBy(() -> context.provision(source, options))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining(why);
    }

    /** A data server without a network. */
    private static final class Endpoints extends FakeConnection implements HttpPushConnection {
        private final Map<String, HttpPushReceiver> receivers = new HashMap<>();

        void push(String address, String body) {
            receivers.get(address).received(body.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void register(String path, String method, HttpPushReceiver receiver) {
            receivers.put(method + " " + path, receiver);
        }

        @Override
        public void unregister(HttpPushReceiver receiver) {
            receivers.values().remove(receiver);
        }
    }
}
