// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.connection.ConnectionState;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.PluginMissingException;
import io.millrace.api.option.Options;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.fake.FakeConnection;
import io.millrace.engine.fake.FakeSurroundings;
import io.millrace.engine.metric.NodeMetrics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Test;

public class EngineNodeContextTest {
    private final FakeSurroundings surroundings = new FakeSurroundings();
    private final NodeMetrics metrics = new NodeMetrics("sink_log_0_0_", true);
    private final EngineNodeContext context = new EngineNodeContext(surroundings.environment, "rule", "log_0", metrics);

    @After
    public void close() {
        surroundings.close();
    }

    private Map<String, Object> shown() {
        Map<String, Object> all = new LinkedHashMap<>();
        metrics.writeTo(all);
        return all;
    }

    @Test
    public void connectionsAreGivenBackWithTheContext() {
        List<String> client = new ArrayList<>();
        surroundings.install(ExtensionKind.CONNECTION, "client", () -> new FakeConnection(client));
        context.connection("client", FakeConnection.class, Options.empty());
        assertThat(client).containsExactly("open");
        context.close();
        context.close();
        assertThat(client).containsExactly("open", "close");
        assertThat(shown()).containsEntry("sink_log_0_0_connection_status", 1L);
    }

    @Test
    public void aConnectionTypeThatIsNotInstalledIsMissing() {
        assertThatThrownBy(() -> context.connection("gadget", FakeConnection.class, Options.empty()))
                .isInstanceOf(PluginMissingException.class)
                .hasMessage("PLUGIN_MISSING: connection gadget");
    }

    @Test
    public void statesOfAConnectionAreShownWithTheirTimes() {
        context.connectionState(ConnectionState.CONNECTING, "");
        surroundings.clock.advance(100);
        context.connectionState(ConnectionState.CONNECTED, "");
        surroundings.clock.advance(100);
        context.connectionState(ConnectionState.DISCONNECTED, "gone");
        assertThat(shown())
                .containsEntry("sink_log_0_0_connection_status", -1L)
                .containsEntry("sink_log_0_0_connection_last_try_time", 1_000L)
                .containsEntry("sink_log_0_0_connection_last_connected_time", 1_100L)
                .containsEntry("sink_log_0_0_connection_last_disconnected_time", 1_200L)
                .containsEntry("sink_log_0_0_connection_last_disconnected_message", "gone");
    }

    @Test
    public void aDisconnectIsAlsoAnException() {
        context.connectionState(ConnectionState.DISCONNECTED, "gone");
        assertThat(shown())
                .containsEntry("sink_log_0_0_exceptions_total", 1L)
                .containsEntry("sink_log_0_0_last_exception", "disconnected: gone")
                .containsEntry("sink_log_0_0_last_exception_time", 1_000L);
    }

    @Test
    public void everyErrorIsCountedAndTheLastOneShown() {
        context.report(new IOException("first"));
        context.report(new IllegalStateException());
        assertThat(metrics.exceptions()).isEqualTo(2);
        assertThat(metrics.lastException()).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    public void anErrorTravelsAsOneOfTheRow() {
        EvaluationException known = new EvaluationException("odd");
        assertThat(context.errors().count(known)).isSameAs(known);
        assertThat(context.errors().count(new IOException("full"))).hasMessage("full");
    }

    @Test
    public void metricsAreShownInOneOrder() {
        assertThat(shown().keySet())
                .extracting(name -> name.substring("sink_log_0_0_".length()))
                .containsExactly(
                        "records_in_total",
                        "records_out_total",
                        "messages_processed_total",
                        "process_latency_us",
                        "buffer_length",
                        "last_invocation",
                        "exceptions_total",
                        "last_exception",
                        "last_exception_time",
                        "connection_status",
                        "connection_last_connected_time",
                        "connection_last_disconnected_time",
                        "connection_last_disconnected_message",
                        "connection_last_try_time");
    }

    @Test
    public void anOperatorHasNoConnection() {
        Map<String, Object> all = new LinkedHashMap<>();
        new NodeMetrics("op_1_", false).writeTo(all);
        assertThat(all.keySet()).noneMatch(name -> name.contains("connection"));
    }
}
