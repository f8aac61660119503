// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.connection.httppush.EventStream;
import io.millrace.connection.httppush.EventStreamConnection;
import io.millrace.testkit.plugin.FakeConnection;
import io.millrace.testkit.plugin.FakeNodeContext;
import io.millrace.testkit.sink.SinkFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class SseSinkTest {
    private final List<String> calls = new ArrayList<>();
    private final FakeNodeContext context = new FakeNodeContext().withConnection("sse", new RecordingStreams());
    private final SseSink sink = new SseSink();

    @Test
    public void eachResultIsAnEventAtThePath() throws Exception {
        context.provision(sink, Map.of("endpoint", "/results"));
        SinkFeed.send(sink, "{\"a\":1}", "{\"a\":2}");
        sink.close();

        assertThat(calls).containsExactly("open /results", "{\"a\":1}", "{\"a\":2}", "close");
    }

    @Test
    public void thePathMayBeCalledAsInOtherConnectors() throws Exception {
        context.provision(sink, Map.of("datasource", "/one", "path", "/two"));

        assertThat(calls).containsExactly("open /one");
    }

    @Test
    public void refusesWhatIsNoPath() {
        assertThatThrownBy(() -> context.provision(sink, Map.of("endpoint", "results")))
                .hasMessageContaining("option endpoint is \"results\", expected a path that begins with /");
        assertThatThrownBy(() -> context.provision(sink, Map.of()))
                .hasMessageContaining("expected a path that begins with /");
    }

    @Test
    public void neverBlocksTheRule() {
        assertThat(sink.mayBlock()).isFalse();
    }

    /** Streams that only remember what was sent. */
    private final class RecordingStreams extends FakeConnection implements EventStreamConnection {
        @Override
        public EventStream open(String path) {
            calls.add("open " + path);
            return new EventStream() {
                @Override
                public void send(String text) {
                    calls.add(text);
                }

                @Override
                public void close() {
                    calls.add("close");
                }
            };
        }
    }
}
