// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.connection.ConnectionState;
import io.millrace.api.error.MillraceException;
import io.millrace.testkit.plugin.FakeNodeContext;
import io.millrace.testkit.source.CollectingEmitter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class MqttSourceTest {
    private final ScriptedMqtt client = new ScriptedMqtt();
    private final FakeNodeContext context = new FakeNodeContext().withConnection("mqtt", client);
    private final CollectingEmitter out = new CollectingEmitter();
    private final MqttSource source = new MqttSource();

    @Test
    public void payloadsComeWithTheirTopicQosAndId() throws Exception {
        start(Map.of("qos", 1));

        client.deliver("a/1", "hello", 1, 7);

        assertThat(out.events()).containsExactly("hello");
        assertThat(out.metadata()).containsExactly(Map.of("topic", "a/1", "qos", 1L, "messageId", 7L));
        assertThat(context.connectionStates()).containsExactly(ConnectionState.CONNECTED);
    }

    @Test
    public void severalTopicsAreSeparatedByCommas() throws Exception {
        start(Map.of("datasource", "a/+, b/#", "qos", 2));

        assertThat(client.filters).isEqualTo(List.of("a/+", "b/#"));
        assertThat(client.qos).isEqualTo(2);
    }

    @Test
    public void theEndMessageEndsTheStream() throws Exception {
        start(Map.of("eofMessage", Base64.getEncoder().encodeToString("bye".getBytes(UTF_8))));

        client.deliver("a", "one", 0, 0);
        client.deliver("a", "bye", 0, 0);
        client.deliver("a", "late", 0, 0);

        assertThat(out.events()).containsExactly("one");
        assertThat(out.end()).isPresent();
    }

    @Test
    public void aMessageThatTheRuleNoLongerTookIsNotAcknowledged() throws Exception {
        start(Map.of());
        assertThat(client.deliver("a", "taken", 1, 1)).isTrue();

        out.cancel();

        assertThat(client.deliver("a", "too late", 1, 2)).isFalse();
    }

    @Test
    public void aRefusedSubscriptionStopsTheRule() {
        client.refusal = MillraceException.io("cannot subscribe", null);

        assertThatThrownBy(() -> start(Map.of())).isSameAs(client.refusal);
    }

    @Test
    public void closingGivesTheSubscriptionBack() throws Exception {
        start(Map.of());

        source.close();

        assertThat(client.receiver).isNull();
    }

    @Test
    public void optionsThatCannotWorkAreRefused() {
        assertRefused(Map.of("datasource", " , "), "datasource");
        assertRefused(Map.of("datasource", "a/#/b"), "a/#/b");
        assertRefused(Map.of("datasource", "a/b+"), "a/b+");
        assertRefused(Map.of("datasource", "a\0b"), "U+0000");
        assertRefused(Map.of("qos", 3), "qos");
        assertRefused(Map.of("rootCaPath", "missing.pem"), "missing.pem");
        assertRefused(Map.of("eofMessage", "***"), "eofMessage");
        assertRefused(Map.of("protocolVersion", "5"), "protocolVersion");
    }

    private void start(Map<String, Object> more) throws Exception {
        provision(more);
        source.connect();
        source.subscribe(out);
    }

    private void provision(Map<String, Object> more) throws Exception {
        Map<String, Object> options = new HashMap<>(Map.of("server", "tcp://127.0.0.1:1883", "datasource", "a"));
        options.putAll(more);
        context.provision(source, options);
    }

    private void assertRefused(Map<String, Object> options, String why) {
        assertThatThrownBy(() -> provision(options))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining(why);
    }
}
