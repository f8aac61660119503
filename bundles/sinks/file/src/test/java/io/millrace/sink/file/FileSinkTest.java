// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.testkit.plugin.FakeNodeContext;
import io.millrace.testkit.plugin.ManualClock;
import io.millrace.testkit.sink.SinkFeed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FileSinkTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final ManualClock clock = ManualClock.at(1_000);
    private final FileSink sink = new FileSink();
    private Path root;
    private FakeNodeContext context;

    @Before
    public void dataFolder() {
        root = folder.getRoot().toPath();
        context = new FakeNodeContext().withClock(clock).withDataFolder(root);
    }

    @Test
    public void writesMessagesAsLines() throws Exception {
        provision(Map.of());

        SinkFeed.send(sink, "{\"a\":1}", "{\"a\":2}");
        sink.close();

        assertThat(text("out/a.txt")).isEqualTo("{\"a\":1}\n{\"a\":2}");
    }

    @Test
    public void writesMessagesAsOneJsonArray() throws Exception {
        provision(Map.of("fileType", "json"));

        SinkFeed.send(sink, "{\"a\":1}", "{\"a\":2}");
        sink.close();

        assertThat(text("out/a.txt")).isEqualTo("[{\"a\":1},{\"a\":2}]");
    }

    @Test
    public void whatWasWrittenCanBeSeenAfterASecond() throws Exception {
        provision(Map.of());
        SinkFeed.send(sink, "1");
        assertThat(text("out/a.txt")).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        assertThat(text("out/a.txt")).isEqualTo("1");

        SinkFeed.send(sink, "2");
        clock.advance(Duration.ofSeconds(1));
        assertThat(text("out/a.txt")).isEqualTo("1\n2");
        assertThat(clock.pending()).as("timers while there is nothing to do").isZero();
    }

    @Test
    public void beginsAFileOnlyWithItsFirstMessageAndOverwritesWhatWasThere() throws Exception {
        Files.createDirectories(root.resolve("out"));
        Files.writeString(root.resolve("out/a.txt"), "something longer from before");
        provision(Map.of());
        assertThat(text("out/a.txt")).startsWith("something");

        SinkFeed.send(sink, "1");
        sink.close();

        assertThat(text("out/a.txt")).isEqualTo("1");
    }

    @Test
    public void beginsANewFileAfterSoManyMessages() throws Exception {
        provision(Map.of("rollingCount", 2L, "rollingNamePattern", "suffix"));

        SinkFeed.send(sink, "1", "2", "3", "4", "5");
        sink.close();

        assertThat(names()).containsExactly("a-1000.txt", "a-1001.txt", "a-1002.txt");
        assertThat(text("out/a-1000.txt")).isEqualTo("1\n2");
        assertThat(text("out/a-1002.txt")).isEqualTo("5");
    }

    @Test
    public void beginsANewFileAfterSoManyBytes() throws Exception {
        provision(Map.of("rollingSize", 5L, "rollingCount", 0L, "rollingNamePattern", "prefix"));

        SinkFeed.send(sink, "12", "34", "5");
        sink.close();

        assertThat(names()).containsExactly("1000-a.txt", "1001-a.txt");
        assertThat(text("out/1000-a.txt")).isEqualTo("12\n34");
    }

    @Test
    public void beginsANewFileWhenTheOldOneIsOldEnough() throws Exception {
        provision(Map.of(
                "rollingInterval", "10s", "checkInterval", "4s", "rollingNamePattern", "suffix", "fileType", "json"));
        SinkFeed.send(sink, "1");

        clock.advance(Duration.ofSeconds(11));
        assertThat(text("out/a-1000.txt")).as("not yet looked at").isEqualTo("[1");

        clock.advance(Duration.ofSeconds(1));
        assertThat(text("out/a-1000.txt")).isEqualTo("[1]");

        SinkFeed.send(sink, "2");
        clock.advance(Duration.ofSeconds(12));
        assertThat(text("out/a-13000.txt")).isEqualTo("[2]");
        assertThat(clock.pending()).as("timers while no file is open").isZero();
    }

    @Test
    public void theAgeIsLookedAtWhenItIsReachedIfTheCheckIntervalIsLonger() throws Exception {
        provision(Map.of("rollingInterval", "10s", "fileType", "json"));
        SinkFeed.send(sink, "1");

        clock.advance(Duration.ofSeconds(10));

        assertThat(text("out/a.txt")).isEqualTo("[1]");
    }

    @Test
    public void withoutAnAgeNoFileGetsOld() throws Exception {
        provision(Map.of("fileType", "json"));
        SinkFeed.send(sink, "1");

        clock.advance(Duration.ofDays(1));

        assertThat(text("out/a.txt")).isEqualTo("[1");
    }

    @Test
    public void compressesAndCanStillBeSeenAfterASecond() throws Exception {
        provision(Map.of("compression", "gzip"));
        SinkFeed.send(sink, "hello", "world");
        clock.advance(Duration.ofSeconds(1));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(root.resolve("out/a.txt")))) {
            assertThat(in.readNBytes(11)).asString(StandardCharsets.UTF_8).isEqualTo("hello\nworld");
        }

        sink.close();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(root.resolve("out/a.txt")))) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("hello\nworld");
        }
    }

    @Test
    public void aPathThatCannotBeWrittenIsAnInputOutputError() throws Exception {
        Files.writeString(root.resolve("out"), "a file where a folder is needed");
        provision(Map.of());

        assertThatThrownBy(() -> SinkFeed.send(sink, "1"))
                .isInstanceOfSatisfying(
                        MillraceException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.IO))
                .hasMessageContaining("file sink: cannot write " + root.resolve("out/a.txt"));
    }

    private void provision(Map<String, Object> options) throws Exception {
        Map<String, Object> all = new HashMap<>(options);
        all.put("path", "out/a.txt");
        context.provision(sink, all);
    }

    private String text(String name) throws IOException {
        return Files.readString(root.resolve(name));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
