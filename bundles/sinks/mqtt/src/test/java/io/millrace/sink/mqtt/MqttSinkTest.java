// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.connection.ConnectionState;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Options;
import io.millrace.testkit.plugin.FakeNodeContext;
import io.millrace.testkit.sink.SinkFeed;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.Test;

public class MqttSinkTest {
    private final RecordingMqtt client = new RecordingMqtt();
    private final FakeNodeContext context = new FakeNodeContext().withConnection("mqtt", client);
    private final MqttSink sink = new MqttSink();

    @Test
    public void resultsArePublishedAsTheOptionsSay() throws Exception {
        start(Map.of("qos", 2, "retained", true));

        SinkFeed.send(sink, "one", "two");

        assertThat(client.published()).containsExactly("out/a one qos 2 retained", "out/a two qos 2 retained");
        assertThat(context.connectionStates()).containsExactly(ConnectionState.CONNECTED);
    }

    @Test
    public void byDefaultMessagesAreNeitherAcknowledgedNorKept() throws Exception {
        start(Map.of());

        SinkFeed.send(sink, "one");

        assertThat(client.published()).containsExactly("out/a one qos 0");
    }

    @Test
    public void aTopicMayDifferFromMessageToMessage() throws Exception {
        start(Map.of("topic", "out/{{.id}}"));
        byte[] message = "one".getBytes(StandardCharsets.UTF_8);

        sink.send(message, 0, message.length, Options.of(Map.of("topic", "out/7")));

        assertThat(client.published()).containsExactly("out/7 one qos 0");
        assertThatThrownBy(() -> sink.send(message, 0, message.length, Options.of(Map.of("topic", "out/#"))))
                .hasMessageContaining("wildcards");
    }

    @Test
    public void aFailureThatComesToLightLaterIsReported() throws Exception {
        start(Map.of());
        SinkFeed.send(sink, "one");

        client.failed.accept(new IllegalStateException("lost"));

        assertThat(context.errors())
                .singleElement()
                .satisfies(error -> assertThat(error).hasMessage("lost"));
    }

    @Test
    public void optionsThatCannotWorkAreRefused() {
        assertRefused(Map.of("topic", "a/+"), "wildcards");
        assertRefused(Map.of("topic", "a/#"), "wildcards");
        assertRefused(Map.of("topic", " "), "expected a topic");
        assertRefused(Map.of("topic", "a\0b"), "U+0000");
        assertRefused(Map.of("qos", 3), "qos");
        assertRefused(Map.of("rootCARaw", "aGVsbG8="), "rootCARaw");
        assertRefused(Map.of("server", "localhost"), "server");
    }

    private void start(Map<String, Object> more) throws Exception {
        provision(more);
        sink.connect();
    }

    private void provision(Map<String, Object> more) throws Exception {
        Map<String, Object> options = new HashMap<>(Map.of("server", "tcp://127.0.0.1:1883", "topic", "out/a"));
        options.putAll(more);
        context.provision(sink, options);
    }

    private void assertRefused(Map<String, Object> options, String why) {
        assertThatThrownBy(() -> provision(options))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining(why);
    }
}
