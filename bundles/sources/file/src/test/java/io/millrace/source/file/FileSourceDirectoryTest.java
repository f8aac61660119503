// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.testkit.source.CollectingEmitter;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;

public class FileSourceDirectoryTest {
    private static final Map<String, Object> EVERY_SECOND = Map.of("interval", "1s");

    @Rule
    public final SourceFiles files = new SourceFiles();

    private final CollectingEmitter out = new CollectingEmitter();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @After
    public void endThread() {
        thread.shutdownNow();
    }

    @Test
    public void readsFilesInTheOrderInWhichTheyWereWritten() throws Exception {
        files.write("in/a.json", "third", 30);
        files.write("in/b.json", "first", 10);
        files.write("in/c.json", "second", 20);
        files.write("in/below/d.json", "not looked at", 5);

        files.source("in", EVERY_SECOND).pull(0, out);

        assertThat(out.events()).containsExactly("first", "second", "third");
        assertThat(out.end()).isEmpty();
    }

    @Test
    public void readsOnlyWhatIsNewOrWasWrittenTo() throws Exception {
        files.write("in/a.json", "a1", 10);
        files.write("in/b.json", "b1", 20);
        FileSource source = files.source("in", EVERY_SECOND);
        source.pull(0, out);

        files.write("in/a.json", "a2", 30);
        files.write("in/c.json", "moved in although old", 5);
        source.pull(1_000, out);
        source.pull(2_000, out);

        assertThat(out.events()).containsExactly("a1", "b1", "moved in although old", "a2");
    }

    @Test
    public void goesOnBehindTheNewestFileThatAnotherInstanceRead() throws Exception {
        files.write("in/a.json", "a", 10);
        files.write("in/b.json", "b", 20);
        FileSource source = files.source("in", EVERY_SECOND);
        assertThat(source.offset()).isNull();
        source.pull(0, out);
        Object offset = source.offset();
        files.write("in/c.json", "as old as b", 20);
        files.write("in/d.json", "newer", 30);

        FileSource next = files.source("in", EVERY_SECOND);
        next.rewind(offset);
        next.pull(0, out);

        assertThat(offset).isEqualTo(Map.of("modified", Instant.ofEpochSecond(20), "files", List.of("b.json")));
        assertThat(out.events()).containsExactly("a", "b", "as old as b", "newer");
        assertThat(next.offset()).isEqualTo(Map.of("modified", Instant.ofEpochSecond(30), "files", List.of("d.json")));
    }

    @Test
    public void aFileThatCannotBeReadDoesNotKeepTheOthersBack() throws Exception {
        files.write("in/a.gz", "no gzip", 10);
        files.write("in/b.gz", "", 20);
        files.write("in/c.gz", "neither", 30);

        files.source("in", Map.of("interval", "1s", "decompression", "gzip")).pull(0, out);

        assertThat(out.errors())
                .extracting(Exception::getMessage)
                .containsExactly(
                        "file source: cannot read " + files.path("in/a.gz") + ": Not in GZIP format",
                        "file source: cannot read " + files.path("in/c.gz") + ": Not in GZIP format");
    }

    @Test
    public void withoutAnIntervalItWatchesUntilItIsClosed() throws Exception {
        files.write("in/a.json", "there before", 10);
        FileSource source = files.source("in", Map.of());
        Future<?> pull = pullInBackground(source);
        assertThat(out.awaitEvents(1)).containsExactly("there before");

        Files.move(files.write("b.json", "moved in"), files.path("in/b.json"), StandardCopyOption.ATOMIC_MOVE);
        assertThat(out.awaitEvents(2)).containsExactly("there before", "moved in");

        source.close();
        pull.get(20, TimeUnit.SECONDS);
        assertThat(out.end()).isEmpty();
        assertThat(out.errors()).isEmpty();
    }

    @Test
    public void aSourceThatWasClosedBeforeItWasConnectedDoesNotWait() throws Exception {
        files.write("in/a.json", "1");
        FileSource source = files.source("in", Map.of());
        source.close();
        source.connect();

        pullInBackground(source).get(20, TimeUnit.SECONDS);

        assertThat(out.events()).isEmpty();
    }

    @Test
    public void closingItEndsAPauseBetweenRecords() throws Exception {
        files.write("in/a.txt", "1\n2\n");
        FileSource source = files.source("in", Map.of("fileType", "lines", "sendInterval", "1h"));
        Future<?> pull = pullInBackground(source);
        assertThat(out.awaitEvents(1)).containsExactly("1");

        source.close();
        pull.get(20, TimeUnit.SECONDS);

        assertThat(out.events()).containsExactly("1");
        assertThat(source.offset()).as("the file was not read to its end").isNull();
    }

    private Future<?> pullInBackground(FileSource source) {
        return thread.submit(() -> {
            source.pull(0, out);
            return null;
        });
    }
}
