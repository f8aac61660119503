// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.testkit.plugin.FakeNodeContext;
import io.millrace.testkit.sink.SinkFeed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class LogSinkTest {
    private static final Path LOGGED = Path.of("target/logged.txt");

    @Test
    public void writesOneLineForEachResultWithTheRuleThatMadeIt() throws Exception {
        LogSink sink = new LogSink();
        new FakeNodeContext("overheat").provision(sink, Map.of());

        SinkFeed.send(sink, "[{\"a\":1}]", "[{\"a\":\"ü\"}]");

        List<String> lines = Files.readAllLines(LOGGED);
        assertThat(lines).hasSize(2).allMatch(line -> line.startsWith("INFO "));
        assertThat(lines.get(0)).endsWith("sink result for rule overheat: [{\"a\":1}]");
        assertThat(lines.get(1)).endsWith("sink result for rule overheat: [{\"a\":\"ü\"}]");
    }
}
