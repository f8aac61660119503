// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.nop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.testkit.plugin.FakeNodeContext;
import io.millrace.testkit.sink.SinkFeed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.Test;

public class NopSinkTest {
    private static final Path LOGGED = Path.of("target/logged.txt");

    private final NopSink sink = new NopSink();

    @Test
    public void dropsResultsAndLogsThemOnlyIfAskedTo() throws Exception {
        provision(Map.of());
        SinkFeed.send(sink, "[{\"silent\":1}]");
        provision(Map.of("log", true));
        SinkFeed.send(sink, "[{\"logged\":2}]");

        assertThat(Files.readString(LOGGED))
                .contains("drop result: [{\"logged\":2}]")
                .doesNotContain("silent");
    }

    @Test
    public void isCalledFromTheRuleItselfUnlessItLogs() throws Exception {
        provision(Map.of());
        assertThat(sink.mayBlock()).isFalse();

        provision(Map.of("log", true));
        assertThat(sink.mayBlock()).isTrue();
    }

    @Test
    public void refusesALogOptionThatIsNoBoolean() {
        assertThatThrownBy(() -> provision(Map.of("log", "true")))
                .hasMessage("option log expected type boolean, got unconvertible type String, value: true");
    }

    private void provision(Map<String, Object> options) throws Exception {
        new FakeNodeContext().provision(sink, options);
    }
}
