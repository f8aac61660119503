// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.option.Options;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class FileSourceOptionsTest {
    @Rule
    public final SourceFiles files = new SourceFiles();

    @Before
    public void oneFileInAFolder() throws IOException {
        files.write("in/a.json", "{}");
    }

    @Test
    public void findsTheFileBelowThePathInTheDataFolder() {
        assertThat(options("in", "a.json", Map.of()).location()).isEqualTo(files.path("in/a.json"));
        assertThat(options("in", "/a.json", Map.of()).location()).isEqualTo(files.path("in/a.json"));
        assertThat(options("data/in", "a.json", Map.of()).location()).isEqualTo(files.path("in/a.json"));
        assertThat(options("data", "in/a.json", Map.of()).location()).isEqualTo(files.path("in/a.json"));
        assertThat(options("in", "", Map.of()).location()).isEqualTo(files.path("in"));
        assertThat(options(files.path("in").toString(), "a.json", Map.of()).location())
                .isEqualTo(files.path("in/a.json"));
    }

    @Test
    public void refusesADatasourceThatLeavesThePath() {
        assertRefused(
                "in",
                "../in/a.json",
                Map.of(),
                "datasource of the file source is ../in/a.json, expected a path without ..");
        assertRefused("in", "x/../../y", Map.of(), "expected a path without ..");
    }

    @Test
    public void refusesAFileThatIsNotThere() {
        assertRefused("in", "b.json", Map.of(), files.path("in/b.json") + " does not exist");
        assertRefused("out", "a.json", Map.of(), files.path("out/a.json") + " does not exist");
    }

    @Test
    public void takesUnknownFileTypesForWholeFiles() {
        assertThat(options("in", "a.json", Map.of()).fileType()).isEqualTo(FileType.WHOLE);
        assertThat(options("in", "a.json", Map.of("fileType", "raw")).fileType())
                .isEqualTo(FileType.WHOLE);
        assertThat(options("in", "a.json", Map.of("fileType", "Lines")).fileType())
                .isEqualTo(FileType.LINES);
    }

    @Test
    public void refusesWhatItCannotRead() {
        assertRefused("in", "a.json", Map.of("fileType", "parquet"), "parquet, which is not supported");
        assertRefused(
                "in",
                "a.json",
                Map.of("decompression", "zstd"),
                "decompression of the file source is zstd, expected gzip");
        assertRefused("in", "a.json", Map.of("columns", List.of("a", 1L)), "option columns of the file source holds 1");
        assertRefused("in", "a.json", Map.of("interval", "-1s"), "option interval of the file source is negative");
        assertRefused(
                "in",
                "a.json",
                Map.of("sendInterval", "1s"),
                "sendInterval of the file source needs fileType lines or");
    }

    @Test
    public void refusesToMoveFilesNowhereOrInCircles() {
        assertRefused(
                "in",
                "a.json",
                Map.of("actionAfterRead", 3L),
                "option actionAfterRead is 3, expected one of [0, 1, 2]");
        assertRefused("in", "a.json", Map.of("actionAfterRead", 2L), "option moveTo of the file source is missing");
        assertRefused(
                "in", "a.json", Map.of("actionAfterRead", 2L, "moveTo", "in/a.json"), "is the directory that it reads");
        assertRefused("in", "", Map.of("actionAfterRead", 2L, "moveTo", "in"), "is the directory that it reads");
    }

    private FileSourceOptions options(String path, String datasource, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("path", path);
        all.put("datasource", datasource);
        Options options = Options.of(all);
        FileSourceOptions.DECLARED.validate(options);
        return FileSourceOptions.of(options, files.getRoot().toPath());
    }

    private void assertRefused(String path, String datasource, Map<String, Object> more, String message) {
        assertThatThrownBy(() -> options(path, datasource, more)).hasMessageContaining(message);
    }
}
