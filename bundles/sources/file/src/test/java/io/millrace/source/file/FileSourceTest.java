// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.testkit.plugin.ManualClock;
import io.millrace.testkit.source.CollectingEmitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.Rule;
import org.junit.Test;

public class FileSourceTest {
    @Rule
    public final SourceFiles files = new SourceFiles();

    private final CollectingEmitter out = new CollectingEmitter();

    @Test
    public void emitsAWholeFileOnceAndEnds() throws Exception {
        files.write("a.json", "[{\"a\":1},\n{\"a\":2}]\n");
        FileSource source = files.source("a.json", Map.of());

        source.pull(0, out);

        assertThat(source.emitsBytes()).isTrue();
        assertThat(out.events()).containsExactly("[{\"a\":1},\n{\"a\":2}]\n");
        assertThat(out.metadata())
                .containsExactly(Map.of("file", files.path("a.json").toString()));
        assertThat(out.end()).isPresent();
    }

    @Test
    public void readsAgainAtEachTickOfAnInterval() throws Exception {
        files.write("a.json", "1");
        FileSource source = files.source("a.json", Map.of("interval", "10s"));

        source.pull(0, out);
        files.write("a.json", "2");
        source.pull(10_000, out);

        assertThat(out.events()).containsExactly("1", "2");
        assertThat(out.end()).isEmpty();
    }

    @Test
    public void emitsLinesOneByOne() throws Exception {
        files.write("a.txt", "comment\n{\"a\":1}\r\n\n{\"a\":2}\ntotal\n");
        FileSource source =
                files.source("a.txt", Map.of("fileType", "lines", "ignoreStartLines", 1L, "ignoreEndLines", 1L));

        source.pull(0, out);

        assertThat(source.emitsBytes()).isTrue();
        assertThat(out.events()).containsExactly("{\"a\":1}", "", "{\"a\":2}");
    }

    @Test
    public void emitsCsvRecordsAsRowsOfTexts() throws Exception {
        files.write("a.csv", "a,b\n1,\"x,y\"\n2,z,surplus\n");
        FileSource source =
                files.source("a.csv", Map.of("fileType", "csv", "hasHeader", true, "columns", List.of("other")));

        source.pull(0, out);

        assertThat(source.emitsBytes()).isFalse();
        assertThat(out.events()).containsExactly(Map.of("a", "1", "b", "x,y"), Map.of("a", "2", "b", "z"));
    }

    @Test
    public void csvColumnsAreNamedByOptionOrNumbered() throws Exception {
        files.write("a.csv", "1;2\n3;4\n");

        files.source("a.csv", Map.of("fileType", "csv", "delimiter", ";", "columns", List.of("x", "y")))
                .pull(0, out);
        assertThat(out.events()).containsExactly(Map.of("x", "1", "y", "2"), Map.of("x", "3", "y", "4"));

        CollectingEmitter numbered = new CollectingEmitter();
        files.source("a.csv", Map.of("fileType", "csv", "delimiter", ";")).pull(0, numbered);
        assertThat(numbered.events())
                .containsExactly(Map.of("cols0", "1", "cols1", "2"), Map.of("cols0", "3", "cols1", "4"));
    }

    @Test
    public void reportsBadCsvRecordsAndGoesOn() throws Exception {
        files.write("a.csv", "a,b\n1\n\"2\"x,3\n4,5\n");
        FileSource source = files.source("a.csv", Map.of("fileType", "csv", "hasHeader", true));

        source.pull(0, out);

        assertThat(out.errors())
                .extracting(Exception::getMessage)
                .containsExactly(
                        "csv line 2: found 1 values, expected 2: a, b",
                        "csv line 3: expected a delimiter behind the closing quote");
        assertThat(out.events()).containsExactly(Map.of("a", "4", "b", "5"));
    }

    @Test
    public void pausesBetweenRecordsByTheClockOfTheEngine() throws Exception {
        files.write("a.txt", "1\n2\n3\n");
        ManualClock clock = ManualClock.jumpingFrom(1_000);

        files.source(clock, "a.txt", Map.of("fileType", "lines", "sendInterval", "50ms"))
                .pull(0, out);

        assertThat(out.events()).containsExactly("1", "2", "3");
        assertThat(clock.millis()).isEqualTo(1_100);
    }

    @Test
    public void stopsAndLeavesTheFileWhenTheRuleWantsNoMore() throws Exception {
        files.write("a.txt", "1\n2\n");
        out.cancel();

        files.source("a.txt", Map.of("fileType", "lines", "actionAfterRead", 1L))
                .pull(0, out);

        assertThat(out.events()).isEmpty();
        assertThat(out.end()).isEmpty();
        assertThat(files.path("a.txt")).exists();
    }

    @Test
    public void deletesOrMovesAFileThatWasRead() throws Exception {
        files.write("a.json", "1");
        files.source("a.json", Map.of("actionAfterRead", 1L)).pull(0, new CollectingEmitter());
        assertThat(files.path("a.json")).doesNotExist();

        files.write("b.json", "2");
        files.source("b.json", Map.of("actionAfterRead", 2L, "moveTo", "done/today"))
                .pull(0, new CollectingEmitter());
        assertThat(files.path("b.json")).doesNotExist();
        assertThat(files.path("done/today/b.json")).hasContent("2");
    }

    @Test
    public void waitsForTheNextFileIfItTakesFilesAway() throws Exception {
        files.write("a.json", "1");
        FileSource source = files.source("a.json", Map.of("interval", "1s", "actionAfterRead", 1L));

        source.pull(0, out);
        source.pull(1_000, out);
        files.write("a.json", "2");
        source.pull(2_000, out);

        assertThat(out.events()).containsExactly("1", "2");
    }

    @Test
    public void aFileThatVanishedIsAnErrorOfTheTick() throws Exception {
        FileSource source =
                files.source(files.write("a.json", "1").getFileName().toString(), Map.of("interval", "1s"));
        Files.delete(files.path("a.json"));

        assertThatThrownBy(() -> source.pull(0, out)).hasMessageContaining(files.path("a.json") + " is not there");
    }

    @Test
    public void anEmptyFileIsNoEvent() throws Exception {
        files.write("a.json", "");

        files.source("a.json", Map.of()).pull(0, out);

        assertThat(out.events()).isEmpty();
        assertThat(out.errors()).isEmpty();
        assertThat(out.end()).isPresent();
    }

    @Test
    public void unpacksFiles() throws Exception {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        pack(new GZIPOutputStream(gzip));
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        pack(new DeflaterOutputStream(zlib));
        Files.write(files.path("a.gz"), gzip.toByteArray());
        Files.write(files.path("a.z"), zlib.toByteArray());

        files.source("a.gz", Map.of("decompression", "gzip")).pull(0, out);
        assertThat(out.events()).containsExactly("1\n2\n");

        CollectingEmitter lines = new CollectingEmitter();
        files.source("a.z", Map.of("decompression", "zlib", "fileType", "lines"))
                .pull(0, lines);
        assertThat(lines.events()).containsExactly("1", "2");
    }

    private static void pack(OutputStream packing) throws IOException {
        try (packing) {
            packing.write("1\n2\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
