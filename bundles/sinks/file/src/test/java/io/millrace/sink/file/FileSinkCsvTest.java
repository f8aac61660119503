// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.testkit.plugin.FakeNodeContext;
import io.millrace.testkit.sink.SinkFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FileSinkCsvTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final FileSink sink = new FileSink();

    @Test
    public void theHeaderOfResultsStandsOnceInTheFile() throws Exception {
        provision(Map.of("hasHeader", true));

        SinkFeed.send(sink, "a,b\n1,2\n3,4", "a,b\n5,6");
        sink.close();

        assertThat(text("a.csv")).isEqualTo("a,b\n1,2\n3,4\n5,6");
    }

    @Test
    public void eachFileHasAHeader() throws Exception {
        provision(Map.of("hasHeader", true, "rollingCount", 1L, "rollingNamePattern", "suffix"));

        SinkFeed.send(sink, "a,b\n1,2", "a,b\n3,4");
        sink.close();

        assertThat(text("a-0.csv")).isEqualTo("a,b\n1,2");
        assertThat(text("a-1.csv")).isEqualTo("a,b\n3,4");
    }

    @Test
    public void singleRowsAreHeadedByTheGivenColumns() throws Exception {
        provision(Map.of("hasHeader", true, "sendSingle", true, "fields", List.of("b", "a"), "delimiter", ";"));

        SinkFeed.send(sink, "2;1", "4;3");
        sink.close();

        assertThat(text("a.csv")).isEqualTo("b;a\n2;1\n4;3");
    }

    @Test
    public void singleRowsMayBringTheirHeaderWithItsLength() throws Exception {
        provision(Map.of("hasHeader", true, "sendSingle", true));

        SinkFeed.send(sink, ",\0\0\0\3a,b1,2", ",\0\0\0\3a,b3,4");
        sink.close();

        assertThat(text("a.csv")).isEqualTo("a,b\n1,2\n3,4");
    }

    @Test
    public void aSingleRowThatNamesNoColumnsIsRefusedWithAWayOut() throws Exception {
        provision(Map.of("hasHeader", true, "sendSingle", true));

        assertThatThrownBy(() -> SinkFeed.send(sink, "1,2")).hasMessageContaining("needs the option fields");
        assertThatThrownBy(() -> SinkFeed.send(sink, ",,,,,,")).hasMessageContaining("needs the option fields");
    }

    @Test
    public void anEmptyResultIsNotWritten() throws Exception {
        provision(Map.of("hasHeader", true));

        SinkFeed.send(sink, "a,b\n", "a,b\n1,2");
        sink.close();

        assertThat(text("a.csv")).isEqualTo("a,b\n1,2");
    }

    @Test
    public void withoutAHeaderMessagesAreWrittenAsTheyAre() throws Exception {
        provision(Map.of());

        SinkFeed.send(sink, "1,2\n3,4", "5,6");
        sink.close();

        assertThat(text("a.csv")).isEqualTo("1,2\n3,4\n5,6");
    }

    private void provision(Map<String, Object> options) throws Exception {
        Map<String, Object> all = new HashMap<>(options);
        all.putAll(Map.of("path", "a.csv", "fileType", "csv", "format", "delimited"));
        new FakeNodeContext().withDataFolder(folder.getRoot().toPath()).provision(sink, all);
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.getRoot().toPath().resolve(name));
    }
}
